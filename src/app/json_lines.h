// Files of JSON, one value a line: what taste, locate and draft read.
#pragma once

#include <boost/json/value.hpp>
#include <filesystem>
#include <functional>

#include "base/result.h"

namespace dateline::app {

// Calls `take` with each value, in order; an empty line is passed over. The first Error ends it, with
// its file and line.
Result<> each_line(const std::filesystem::path& file,
                   const std::function<Result<>(const boost::json::value&)>& take);

}  // namespace dateline::app
