// A table for a person's eyes: columns as wide as what stands in them, numbers to the right. A program
// reads lines of JSON instead.
#pragma once

#include <string>
#include <vector>

namespace dateline::app {

struct Column {
  std::string heading;
  bool to_the_right = false;
};

// Lines without blanks at their ends. REQUIRES each row to have a cell for every column. Costs one look
// at every cell; widths are in code points.
std::string text_table(const std::vector<Column>& columns, const std::vector<std::vector<std::string>>& rows);

}  // namespace dateline::app
