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
    blocks.back().push_back({std::move(line), indented});
  }
  if (blocks.back().empty()) blocks.pop_back();
  return blocks;
}

std::vector<std::string> paragraphs_of(const std::vector<Line>& block) {
  std::size_t width = 0;
  for (const auto& line : block) width = std::max(width, text::code_points(line.text));
  const bool indents =
      std::ranges::any_of(block, &Line::indented) && !std::ranges::all_of(block, &Line::indented);

  std::vector<std::string> out;
  bool open = false;
  for (const auto& line : block) {
    if (!open || (indents && line.indented)) {
      out.push_back(line.text);
    } else {
      out.back() += ' ' + line.text;
    }
    const auto length = text::code_points(line.text);
    const bool early = ends_sentence(line.text) && length * 100 < width * 85;
    open = !early && length <= unwrapped;
  }
  return out;
}

}  // namespace dateline::wire
