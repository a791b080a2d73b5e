// A ninjs document of any version in the shape of 3.1: names, lists for maps, roles for extensions,
// URIs for schemes with codes. Members that have no place there are left out. Nothing is judged.
#pragma once

#include <boost/json/object.hpp>

namespace dateline::wire {

boost::json::object upgrade_ninjs(const boost::json::object& document, int version);

}  // namespace dateline::wire
