// JSON as wires send it: bytes to a value, with the place of what is wrong.
#pragma once

#include <boost/json/value.hpp>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "news/news_item.h"

namespace dateline::wire {

// At most 16 MiB and 64 levels; `declared` is the transport's charset. What is not JSON is an Error with its
// line and column.
Result<boost::json::value> read_json(std::string_view bytes, std::string_view declared = {});

// The same, mended where it can be without a guess, with a problem "json-malformed": line ends and other
// controls within a text, a comma behind the last member, and values one after the other, which are an array.
// What is cut off stays an Error: nobody knows what is missing.
Result<boost::json::value> read_json(std::string_view bytes, std::string_view declared,
                                     std::vector<Problem>& problems);

}  // namespace dateline::wire
