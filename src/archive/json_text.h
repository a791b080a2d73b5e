// JSON as the archive keeps it: text that we wrote ourselves, read back without exceptions.
#pragma once

#include <boost/json/value.hpp>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "news/story.h"

namespace dateline::archive {

// Fault::internal: the archive is damaged.
Result<boost::json::value> json_of(std::string_view text);

std::string text_of(const std::vector<Reason>& reasons);
Result<std::vector<Reason>> reasons_of(std::string_view text);

}  // namespace dateline::archive
