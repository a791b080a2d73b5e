#include "intake/comparing.h"

#include <algorithm>

#include "intake/difference.h"
#include "intake/matching.h"
#include "intake/reading.h"
#include "intake/withholding.h"

namespace dateline::intake {
namespace {

std::vector<FiledPlace> places_of(const std::vector<FiledOnce>& filed) {
  std::vector<FiledPlace> places;
  for (const auto& each : filed)
    places.push_back(
        {each.entry.place, each.entry.item.uri, each.item ? each.item->item.version : std::string()});
  return places;
}

// What a poll brought again unchanged has no place in this delivery, and is known from an earlier one.
Result<bool> was_seen(const NewsItem& item, const Delivery& delivery, archive::Facets& archive) {
  if (!brings_feeds(delivery.road)) return false;
  TRY(const auto known, archive.items.with_keys(std::vector{"uri:" + item.uri}));
  return std::ranges::any_of(known, [&](const auto& each) {
    return each.source == delivery.source && each.item.uri == item.uri && each.item.version == item.version;
  });
}

}  // namespace

Result<std::vector<FiledOnce>> filed_of(RawId raw, archive::Facets& archive) {
  TRY(auto entries, archive.ledger.entries(raw));
  TRY(auto items, archive.items.of_delivery(raw));
  std::vector<FiledOnce> all;
  for (auto& entry : entries) {
    const auto item = std::ranges::lower_bound(items, entry.place, {}, &archive::FiledItem::place);
    const bool kept = item != items.end() && item->place == entry.place;
    all.push_back({std::move(entry), kept ? std::optional(std::move(*item)) : std::nullopt});
  }
  return all;
}

std::vector<Pair> pairs_of(std::vector<FiledOnce> filed, const std::vector<NewsItem>& items) {
  const auto matched = match(places_of(filed), items);
  std::vector<std::optional<std::size_t>> filed_at(items.size());
  for (std::size_t i = 0; i < matched.size(); ++i)
    if (matched[i]) filed_at[*matched[i]] = i;

  std::vector<Pair> pairs;
  for (const auto index : oldest_first(items)) {
    pairs.push_back({{}, index});
    if (filed_at[index]) pairs.back().was = std::move(filed[*filed_at[index]]);
  }
  for (std::size_t i = 0; i < filed.size(); ++i)
    if (!matched[i]) pairs.push_back({std::move(filed[i]), {}});
  return pairs;
}

Result<bool> may_differ(const Pair& pair, const std::vector<NewsItem>& items, const Delivery& delivery,
                        archive::Facets& archive) {
  if (!pair.index) return !pair.was->is_reject() || pair.was->is_whole();
  const auto& item = items[*pair.index];
  if (!pair.was) {
    TRY(const bool seen, was_seen(item, delivery, archive));
    return !seen;
  }
  if (!pair.was->item) return pair.was->is_reject();
  return !differences(pair.was->item->item, as_kept(item, pair.was->item->outcome)).empty();
}

}  // namespace dateline::intake
