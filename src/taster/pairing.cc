#include "taster/pairing.h"

namespace dateline::taster {
namespace {

using std::chrono::hours;

constexpr std::size_t most_compared = 16;  // reading each costs about as much as reading the item
constexpr hours far_reach{24 * 7}, near_reach{72};

Pair pair_with(const Reading& now, const Known& known) {
  Pair pair{.known = &known, .earlier = read_item(known.item)};
  pair.over = overlap(now.copy, pair.earlier.copy);
  pair.agencies = compare_agencies(*now.item, known.item);
  if (pair.agencies == Agencies::maybe && !known.same_source) pair.agencies = Agencies::different;
  pair.apart = time_between(*now.item, known.item);
  const auto& a = now.markers;
  const auto& b = pair.earlier.markers;
  pair.same_headline = !a.headline.empty() && a.headline == b.headline;
  pair.same_slug = !a.slug.empty() && a.slug == b.slug;
  return pair;
}

// Only corrections, notices and what is marked as a repeat reach further back than a repeat that is not
// marked.
hours reach(const Markers& now, const NewsItem& earlier) {
  const auto far = [](MarkKind kind) { return kind >= MarkKind::correction; };
  return far(now.kind) || far(read_marks(earlier.headline).kind) ? far_reach : near_reach;
}

}  // namespace

Reading read_item(const NewsItem& item) {
  Reading reading{.item = &item, .copy = plain_copy(item)};
  reading.markers = read_markers(item, reading.copy.notes);
  return reading;
}

std::optional<Instant> time_of(const NewsItem& item) {
  return item.version_created ? item.version_created : item.first_created;
}

// Nothing where one of them has no time.
std::optional<std::chrono::seconds> time_between(const NewsItem& one, const NewsItem& other) {
  const auto a = time_of(one), b = time_of(other);
  if (!a || !b) return std::nullopt;
  return std::chrono::duration_cast<std::chrono::seconds>(*a < *b ? *b - *a : *a - *b);
}

std::vector<Pair> pairs_with(const Reading& now, const std::vector<Known>& known) {
  std::vector<Pair> pairs;
  for (auto each = known.rbegin(); each != known.rend() && pairs.size() < most_compared; ++each) {
    if (!each->story || is_message(each->item)) continue;
    const auto apart = time_between(*now.item, each->item);
    if (apart && *apart > reach(now.markers, each->item)) continue;
    pairs.push_back(pair_with(now, *each));
  }
  return pairs;
}

}  // namespace dateline::taster
