// A NITF document to news: the item, and a message of its own for another document it takes back.
#pragma once

#include <vector>

#include "wire/formats/nitf_shape.h"
#include "wire/formats/parse.h"

namespace dateline::wire {

std::vector<NewsItem> items_of(const NitfDocument& document, const Hints& hints,
                               std::vector<Problem>& problems);

}  // namespace dateline::wire
