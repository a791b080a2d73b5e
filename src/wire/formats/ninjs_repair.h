// What a ninjs document in 3.1's shape still needs before it can be read: one headline, summary and body
// by role and type, times and numbers in the form of the standard, and, fail-closed, the two members that
// decide whether copy may be seen.
#pragma once

#include <boost/json/object.hpp>
#include <vector>

#include "wire/formats/parse.h"

namespace dateline::wire {

void repair_ninjs(boost::json::object& document, const Hints& hints, std::vector<Problem>& problems);

}  // namespace dateline::wire
