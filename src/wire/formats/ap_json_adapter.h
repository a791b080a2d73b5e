// An item of AP's Media API to a NewsItem.
#pragma once

#include <boost/json/object.hpp>
#include <string>
#include <vector>

#include "news/news_item.h"
#include "wire/formats/parse.h"

namespace dateline::wire {

// `nitf` is the story's text, NITF or HTML; empty where it did not come with the item.
NewsItem item_of_ap(const boost::json::object& document, const std::string& nitf, const Hints& hints,
                    std::vector<Problem>& problems);

}  // namespace dateline::wire
