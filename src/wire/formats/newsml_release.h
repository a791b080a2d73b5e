// May an item of NewsML 1.x be seen, and from when: its Status and what it will change to, instructions,
// embargoes, rights. Doubt withholds.
#pragma once

#include <vector>

#include "wire/formats/newsml_shape.h"
#include "wire/formats/parse.h"

namespace dateline::wire {

// REQUIRES: item.uri and item.version_created are set.
void set_newsml_release(const NewsmlItem& from, const Hints& hints, NewsItem& item,
                        std::vector<Problem>& problems);

}  // namespace dateline::wire
