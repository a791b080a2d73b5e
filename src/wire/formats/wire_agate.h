// Copy in paragraphs to HTML, and its agate to tables: lines of results and rates whose cells semicolons or
// strokes part.
//
//     ;W;L;Pct          Neighbouring paragraphs with the same number of semicolons, two at least, are the
//     Oslo;23;13;.639   rows of a table; a first cell that is empty makes the row a head.
//
// A line end within a paragraph is a <br>.
#pragma once

#include <string>
#include <vector>

namespace dateline::wire {

std::string html_of_copy(const std::vector<std::string>& paragraphs);

}  // namespace dateline::wire
