// What `dateline parse` prints: one object per file, as the command line's contract has it.
#pragma once

#include <boost/json/object.hpp>
#include <string_view>

#include "wire/formats/parse.h"

namespace dateline::wire {

boost::json::object to_json(const Problem& problem);

// {"file","format","feed","items","problems"}; a field that the source does not have is absent.
boost::json::object to_json(const Parsed& parsed, std::string_view file);

}  // namespace dateline::wire
