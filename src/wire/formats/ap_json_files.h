// The files of an item of AP's Media API: pictures beside a story, renditions of the item itself, its page.
#pragma once

#include <boost/json/object.hpp>
#include <string>
#include <string_view>

#include "news/news_item.h"

namespace dateline::wire {

// An item's address without the query that the API adds for each customer and request.
std::string ap_address(std::string_view uri);

// Sets associations, renditions and links.
void set_ap_files(NewsItem& item, const boost::json::object& document);

}  // namespace dateline::wire
