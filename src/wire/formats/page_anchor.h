// Where on a page's text the story hangs: the line with byline and times, and the headline above it.
//
// A page has more dates than its story's (today's in the masthead, those of other stories), so every line
// that can be the anchor is weighed: a label, a byline beside it, a headline above and copy below speak for
// it. A page without such a line hangs on its byline, or on its longest run of sentences. Pure; any thread.
#pragma once

#include <optional>
#include <vector>

#include "wire/formats/page_furniture.h"
#include "wire/formats/page_line.h"

namespace dateline::wire {

struct Anchor {
  std::size_t headline = 0;         // line
  std::size_t first = 0, next = 0;  // lines: the anchor's first, and the one after its last
  PageLine line;
  bool timed = true;  // found by its times
};

// By its times alone, which is cheaper: what a reader asks of text that may be no page.
std::optional<Anchor> find_timed_anchor(const std::vector<PageTextLine>& lines);
std::optional<Anchor> find_anchor(const std::vector<PageTextLine>& lines);

}  // namespace dateline::wire
