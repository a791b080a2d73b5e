// What the outcomes of a delivery say together.
#pragma once

#include <algorithm>
#include <vector>

#include "news/ports.h"

namespace dateline {

// Whether it shows that the source is alive: a repeat or a reject alone does not.
inline bool brings_news(const std::vector<ItemOutcome>& items) {
  return std::ranges::any_of(items, [](const ItemOutcome& item) {
    return item.outcome != Outcome::seen && item.outcome != Outcome::duplicate &&
           item.outcome != Outcome::reject;
  });
}

}  // namespace dateline
