// A news page as the text somebody copied from it, furniture and all.
//
// How the story is found among its lines stands in page_anchor.h, what belongs to it in page_story.h.
#pragma once

#include <optional>
#include <string_view>

#include "wire/formats/page_shape.h"

namespace dateline::wire {

// A saved page rather than wire copy: it has the line with byline and times (page_line.h) and a headline, or
// the frame of a site around whatever it has.
bool is_page_text(std::string_view utf8);

// Nothing where there is no headline or no story.
std::optional<PageArticle> read_page_text(std::string_view utf8);

}  // namespace dateline::wire
