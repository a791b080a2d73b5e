// Text to paragraphs, as wires wrap it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::wire {

// A line, without the white space at its ends; blank lines separate blocks.
struct Line {
  std::string text;
  bool indented = false;
  int cells = 0;    // of a row of a table, by its strokes or wide gaps; 0 where it is none
  std::string row;  // the cells with strokes between them
};

// Blocks of lines between blank lines. Controls are dropped; a no-break space is a space.
std::vector<std::vector<Line>> blocks_of(std::string_view utf8);

// A block's paragraphs, wrapped lines joined. Lines of a list, which no width has wrapped, stay lines of one
// paragraph with '\n' between them; rows of a table are a paragraph each.
std::vector<std::string> paragraphs_of(const std::vector<Line>& block);

}  // namespace dateline::wire
