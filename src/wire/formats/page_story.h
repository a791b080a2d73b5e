// The lines of a story, told apart from what stands among and behind them: boxes of links, newsletters,
// buttons, captions, the author's life, comments, the foot of the page. Entries of a live page keep their
// times; pictures of a gallery become pictures. Pure; any thread.
#pragma once

#include <cstddef>
#include <vector>

#include "wire/formats/page_furniture.h"
#include "wire/formats/page_shape.h"

namespace dateline::wire {

// Reads from lines[at] on into body, credit, lists and pictures of `into`, whose headline, summary and byline
// are known.
void read_page_story(const std::vector<PageTextLine>& lines, std::size_t at, PageArticle& into);

}  // namespace dateline::wire
