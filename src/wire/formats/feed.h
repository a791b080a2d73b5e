// RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, and CDF: bytes to items.
#pragma once

#include "base/result.h"
#include "wire/formats/feed_shape.h"
#include "wire/formats/parse.h"

namespace dateline::wire {

// The root element decides which; Parsed::format says it.
Result<Parsed> parse_feed(std::string_view bytes, const Hints& hints);

// A feed's shape to what it is of news, whichever reader filled it; `problems` are those met so far.
Parsed parsed_feed(std::string_view format, FeedDocument document, const Hints& hints,
                   std::vector<Problem> problems);

}  // namespace dateline::wire
