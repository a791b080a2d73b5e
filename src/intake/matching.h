// Which item of a delivery as it was filed is which of the delivery as it is read today. Pure.
//
// A reader that has learned something may find more items than before, fewer, or others; an item is
// known again by its uri and version, by its uri, or by its place, in this order.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "news/news_item.h"

namespace dateline::intake {

struct FiledPlace {
  std::int64_t place = 0;
  std::string uri, version;  // empty where nothing is known but the place
};

// For each of `filed` the index of its item among `read`, each at most once; nothing: it is gone.
std::vector<std::optional<std::size_t>> match(const std::vector<FiledPlace>& filed,
                                              const std::vector<NewsItem>& read);

}  // namespace dateline::intake
