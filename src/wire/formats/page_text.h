// A news page as the text somebody copied from it, furniture and all.
#pragma once

#include <optional>
#include <string_view>

#include "wire/formats/page_shape.h"

namespace dateline::wire {

// Has it the line with byline and times (page_line.h), and a headline above it?
bool is_page_text(std::string_view utf8);

// Nothing where there is no such line, no headline or no story.
std::optional<PageArticle> read_page_text(std::string_view utf8);

}  // namespace dateline::wire
