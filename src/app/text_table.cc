#include "app/text_table.h"

#include <algorithm>

#include "base/check.h"
#include "text/unicode.h"

namespace dateline::app {
namespace {

constexpr std::size_t gap = 2;

using Cells = std::vector<std::string>;

std::vector<std::size_t> widths(const Cells& headings, const std::vector<Cells>& rows) {
  std::vector<std::size_t> widest;
  for (const auto& heading : headings) widest.push_back(text::code_points(heading));
  for (const auto& row : rows) {
    CHECK(row.size() == widest.size());
    for (std::size_t i = 0; i < row.size(); ++i) widest[i] = std::max(widest[i], text::code_points(row[i]));
  }
  return widest;
}

std::string line(const Cells& cells, const std::vector<Column>& columns,
                 const std::vector<std::size_t>& widths) {
  std::string out;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::string blanks(widths[i] - text::code_points(cells[i]), ' ');
    if (i > 0) out.append(gap, ' ');
    out += columns[i].to_the_right ? blanks + cells[i] : cells[i] + blanks;
  }
  out.erase(out.find_last_not_of(' ') + 1);
  return out + '\n';
}

}  // namespace

std::string text_table(const std::vector<Column>& columns, const std::vector<Cells>& rows) {
  Cells headings;
  for (const auto& column : columns) headings.push_back(column.heading);
  const auto widest = widths(headings, rows);
  auto out = line(headings, columns, widest);
  for (const auto& row : rows) out += line(row, columns, widest);
  return out;
}

}  // namespace dateline::app
