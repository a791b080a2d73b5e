// What agencies put into NITF's <meta> elements: ANPA's head fields, slugs, priorities.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "news/news_item.h"
#include "wire/formats/parse.h"

namespace dateline::wire {

using NitfMetas = std::vector<std::pair<std::string, std::string>>;  // names in lower case

// Fields that the item does not have yet.
void apply_metas(const NitfMetas& metas, NewsItem& item);

// A meta that names an embargo and has a value.
void embargo_by_metas(const NitfMetas& metas, const Hints& hints, NewsItem& item,
                      std::vector<Problem>& problems);

}  // namespace dateline::wire
