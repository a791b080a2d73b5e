// NewsItem as JSON and back. ninjs 3.1 (IPTC) is the one JSON form of an item; what an item has and
// ninjs has no place for stands beside it, as `dateline parse` prints it:
//
//     {"ninjs": {…}, "links": […], "provider": "…", "author": {…}, "keywords": […], "credit": "…",
//      "dateline": {…}, "priority": "…", "take_key": "…", "word_count": 0, "signals": […],
//      "control": {…}}
#pragma once

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include "base/result.h"
#include "news/news_item.h"

namespace dateline {

// A valid ninjs 3.1 object where item.uri is a URI. Fields the item does not have are absent.
boost::json::object to_ninjs(const NewsItem& item);
boost::json::object to_json(const NewsItem& item);

// The inverses. Fault::invalid names the path of a field of the wrong type; unknown fields are
// passed over. item_from_ninjs reads 3.x; wire/formats brings older versions into that shape.
Result<NewsItem> item_from_ninjs(const boost::json::value& json);
Result<NewsItem> item_from_json(const boost::json::value& json);

}  // namespace dateline
