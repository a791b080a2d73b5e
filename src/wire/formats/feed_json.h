// JSON Feed 1.0 and 1.1 (jsonfeed.org): bytes to items, through the shape of every other feed.
#pragma once

#include "base/result.h"
#include "wire/formats/parse.h"

namespace dateline::wire {

Result<Parsed> parse_json_feed(std::string_view bytes, const Hints& hints);

}  // namespace dateline::wire
