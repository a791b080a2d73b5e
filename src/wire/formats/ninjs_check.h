// Is this ninjs? Which version, and what is wrong with it, member by member.
#pragma once

#include <boost/json/object.hpp>
#include <vector>

#include "news/news_item.h"

namespace dateline::wire {

// As in ninjs_rules.h: 10 to 16, 20 to 22, 30, 31. Documents name none, or another than they are written
// in: it is the one whose rules they break least, the declared one before others, newer before older.
int ninjs_version(const boost::json::object& document);

// Empty for a valid document. "ninjs-invalid": a member that is missing, unknown, of the wrong type or
// not one of its words. "ninjs-format": a text that is no URI or time where one belongs, which IPTC's
// own examples take lightly; the document is valid all the same. At most 50; details begin with the path.
std::vector<Problem> check_ninjs(const boost::json::object& document, int version);

bool is_valid_ninjs(const std::vector<Problem>& problems);  // none is "ninjs-invalid"

}  // namespace dateline::wire
