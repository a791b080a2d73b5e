#include "wire/formats/wire_lines.h"

#include <algorithm>

#include "text/unicode.h"
#include "wire/formats/dateline.h"

namespace dateline::wire {
namespace {

// A line of full width goes on; one that ends a sentence well before the width ends its paragraph.
constexpr std::size_t unwrapped = 110;  // characters: longer lines are whole paragraphs

bool ends_sentence(std::string_view line) {
  while (!line.empty() && (line.back() == '"' || line.back() == '\'' || line.back() == ')'))
    line.remove_suffix(1);
  if (line.ends_with("\xe2\x80\x9d") || line.ends_with("\xe2\x80\x99")) line.remove_suffix(3);
  return line.ends_with('.') || line.ends_with('?') || line.ends_with('!') || line.ends_with("\xe3\x80\x82");
}

// Cells are three blanks or a tab apart, at least three of them (justified prose has two); or they have
// their strokes.
void find_cells(std::string_view raw, Line& line) {
  constexpr std::size_t longest_row = 200;
  if (raw.size() > longest_row) return;
  const auto strokes = static_cast<int>(std::ranges::count(line.text, '|'));
  if (strokes >= 2) {
    line.cells = strokes + 1;
    line.row = line.text;
    return;
  }
  int cells = 0;
  std::string row;
  auto rest = text::trim(raw);
  while (!rest.empty()) {
    const auto gap = std::min({rest.find("   "), rest.find('\t'), rest.size()});
    row += (cells++ == 0 ? "" : "|") + text::collapse_whitespace(rest.substr(0, gap));
    rest = text::trim(rest.substr(gap));
  }
  if (cells < 3 || strokes > 0) return;
  line.cells = cells;
  line.row = std::move(row);
}

bool is_row(const std::vector<Line>& block, std::size_t at) {
  const int cells = block[at].cells;
  return cells > 0 && ((at > 0 && block[at - 1].cells == cells) ||
                       (at + 1 < block.size() && block[at + 1].cells == cells));
}

// Of wrapped lines none had room for the first word of the next.
bool is_list(const std::vector<Line>& block, std::size_t width) {
  if (block.size() < 3 || width > unwrapped) return false;
  std::size_t loose = 0;
  for (std::size_t at = 0; at + 1 < block.size(); ++at) {
    const std::string_view next = block[at + 1].text;
    const auto word = text::code_points(next.substr(0, next.find(' ')));
    loose += text::code_points(block[at].text) + 1 + word < width && !ends_sentence(block[at].text) ? 1 : 0;
  }
  return loose * 2 >= block.size();
}

}  // namespace

std::vector<std::vector<Line>> blocks_of(std::string_view utf8) {
  const auto clean = text::strip_controls(utf8);
  std::vector<std::vector<Line>> blocks(1);
  std::string_view rest = clean;
  while (!rest.empty()) {
    const auto end = std::min(rest.find('\n'), rest.size());
    const auto raw = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    auto line = text::collapse_whitespace(raw);
    if (line.empty()) {
      if (!blocks.back().empty()) blocks.emplace_back();
      continue;
    }
    const bool indented = raw.starts_with('\t') || raw.starts_with("  ");
    blocks.back().push_back({.text = std::move(line), .indented = indented});
    find_cells(raw, blocks.back().back());
  }
  if (blocks.back().empty()) blocks.pop_back();
  return blocks;
}

std::vector<std::string> paragraphs_of(const std::vector<Line>& block) {
  std::size_t width = 0;
  for (const auto& line : block) width = std::max(width, text::code_points(line.text));
  const bool indents =
      std::ranges::any_of(block, &Line::indented) && !std::ranges::all_of(block, &Line::indented);

  const char between = is_list(block, width) ? '\n' : ' ';

  std::vector<std::string> out;
  bool open = false;
  for (std::size_t at = 0; at < block.size(); ++at) {
    const auto& line = block[at];
    if (is_row(block, at)) {
      out.push_back(line.row);
      open = false;
      continue;
    }
    if (!open || (indents && line.indented && between == ' ')) {
      out.push_back(line.text);
    } else {
      out.back() += between + line.text;
    }
    if (between == '\n') {
      open = true;
      continue;
    }
    const auto length = text::code_points(line.text);
    const bool early = ends_sentence(line.text) && length * 100 < width * 85;
    open = !early && length <= unwrapped;
  }
  return out;
}

}  // namespace dateline::wire
