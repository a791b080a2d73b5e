// A saved news page, as HTML or as the text copied from it: bytes to one item.
#pragma once

#include "base/result.h"
#include "wire/formats/parse.h"

namespace dateline::wire {

// Fault::invalid, with the reason, for a page that is no article: no headline, or no story.
Result<Parsed> parse_page(std::string_view bytes, const Hints& hints);

}  // namespace dateline::wire
