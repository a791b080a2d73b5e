// A NewsML-G2 item's shape to news.
#pragma once

#include <string>
#include <vector>

#include "news/news_item.h"
#include "wire/formats/newsml_g2_shape.h"
#include "wire/formats/parse.h"

namespace dateline::wire {

// What the message around an item says of all in it.
struct G2Message {
  std::string priority, sender;
  NewsmlCatalog catalog;
};

NewsItem item_of(const G2Item& from, const G2Message& message, const Hints& hints,
                 std::vector<Problem>& problems);

}  // namespace dateline::wire
