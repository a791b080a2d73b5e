// A <NewsItem> of NewsML 1.x to news.
#pragma once

#include <vector>

#include "wire/formats/newsml_shape.h"
#include "wire/formats/parse.h"

namespace dateline::wire {

NewsItem item_of(const NewsmlItem& item, const Hints& hints, std::vector<Problem>& problems);

}  // namespace dateline::wire
