// A delivery as it was filed beside the same delivery as it is read today, place by place.
#pragma once

#include <optional>
#include <vector>

#include "archive/archive.h"
#include "base/result.h"
#include "news/news_item.h"
#include "news/ports.h"

namespace dateline::intake {

// A place of a delivery, as it was filed. A reject has no item.
struct FiledOnce {
  archive::Entry entry;
  std::optional<archive::FiledItem> item;

  bool is_reject() const { return entry.item.outcome == Outcome::reject; }
  bool is_whole() const { return entry.place == archive::whole_delivery; }
};

// By place.
Result<std::vector<FiledOnce>> filed_of(RawId raw, archive::Facets& archive);

// What there is to compare: a place with what stands there now, or one without the other.
struct Pair {
  std::optional<FiledOnce> was;
  std::optional<std::size_t> index;  // among the items read today
};

// In the order in which items are filed; at the end what is not found any more.
std::vector<Pair> pairs_of(std::vector<FiledOnce> filed, const std::vector<NewsItem>& items);

// Whether this pair can come to anything. Asked beside the writer: a look at what has not changed holds
// up nobody.
Result<bool> may_differ(const Pair& pair, const std::vector<NewsItem>& items, const Delivery& delivery,
                        archive::Facets& archive);

}  // namespace dateline::intake
