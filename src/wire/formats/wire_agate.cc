#include "wire/formats/wire_agate.h"

#include <algorithm>
#include <string_view>

#include "text/escape.h"
#include "text/unicode.h"

namespace dateline::wire {
namespace {

constexpr std::size_t longest_row = 200;  // bytes: a sentence with semicolons is longer

// A row's cells stand between strokes or semicolons.
struct Row {
  char between = 0;
  std::size_t count = 0;  // 0 where it is none
  bool operator==(const Row&) const = default;
};

Row shape_of(std::string_view paragraph) {
  if (paragraph.size() > longest_row || paragraph.find('\n') != std::string_view::npos) return {};
  if (const auto strokes = std::ranges::count(paragraph, '|'); strokes >= 2)
    return {'|', static_cast<std::size_t>(strokes)};
  const auto semicolons = std::ranges::count(paragraph, ';');
  if (semicolons < 2 || paragraph.find("; ") != std::string_view::npos) return {};
  return {';', static_cast<std::size_t>(semicolons)};
}

std::string lines_of(std::string_view paragraph) {
  std::string out;
  for (const char c : text::escape_html(paragraph)) out += c == '\n' ? "<br>" : std::string(1, c);
  return out;
}

std::string row_of(std::string_view paragraph, char between) {
  const std::string_view cell = paragraph.starts_with(between) ? "th" : "td";
  std::string out = "<tr>";
  for (bool more = true; more;) {
    const auto end = std::min(paragraph.find(between), paragraph.size());
    more = end < paragraph.size();
    const auto text = text::escape_html(text::trim(paragraph.substr(0, end)));
    out.append("<").append(cell).append(">").append(text).append("</").append(cell).append(">");
    paragraph.remove_prefix(std::min(end + 1, paragraph.size()));
  }
  return out + "</tr>";
}

}  // namespace

std::string html_of_copy(const std::vector<std::string>& paragraphs) {
  std::string out;
  for (std::size_t at = 0; at < paragraphs.size();) {
    const auto row = shape_of(paragraphs[at]);
    auto end = at + 1;
    while (row.count > 0 && end < paragraphs.size() && shape_of(paragraphs[end]) == row) ++end;
    if (end - at < 2) {
      out += "<p>" + lines_of(paragraphs[at++]) + "</p>";
      continue;
    }
    out += "<table>";
    for (; at < end; ++at) out += row_of(paragraphs[at], row.between);
    out += "</table>";
  }
  return out;
}

}  // namespace dateline::wire
