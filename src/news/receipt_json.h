// A delivery's receipt as JSON, the same for whoever brought it: what `ingest` prints and a push is
// answered with.
//
//     {"raw": 17, "format": "ninjs", "items": [{"outcome": "new", "uri": "…", "story": 3, "because":
//     [{"about",
//      "text"}]}], "problems": [{"code", "detail", "line", "column"}]}
#pragma once

#include <boost/json/object.hpp>

#include "news/ports.h"

namespace dateline {

boost::json::object to_json(const DeliveryReceipt& receipt);

}  // namespace dateline
