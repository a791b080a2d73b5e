// RSS 0.9x, 1.0 and 2.0 and Atom 0.3 and 1.0: bytes to items.
#pragma once

#include "base/result.h"
#include "wire/formats/parse.h"

namespace dateline::wire {

// The root element decides which; Parsed::format says it.
Result<Parsed> parse_feed(std::string_view bytes, const Hints& hints);

}  // namespace dateline::wire
