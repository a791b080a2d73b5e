#include "wire/formats/desk_blocks.h"

#include <algorithm>

#include "text/html.h"
#include "text/unicode.h"
#include "wire/formats/desk_notes.h"
#include "wire/formats/notices.h"

namespace dateline::wire {
namespace {

void add_lines(std::string_view text, std::vector<std::string>& desk) {
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    auto line = text::collapse_whitespace(text.substr(0, end));
    if (!line.empty() && !is_tail_fence(line) && !is_rule(line)) desk.push_back(std::move(line));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

}  // namespace

std::string without_desk_blocks(std::string_view clean, std::vector<std::string>& desk) {
  std::string copy;
  bool tail = false;
  for (const auto& block : text::html_blocks(clean)) {
    const auto text = text::clean_html_to_text(block);
    const auto first = std::string_view(text).substr(0, std::min(text.find('\n'), text.size()));
    if (!tail && !copy.empty()) tail = starts_desk_tail(first) || is_end_mark(text);
    if (tail || is_desk_note(first) || starts_desk_tail(first)) {
      if (!is_end_mark(text)) add_lines(text, desk);
      continue;
    }
    copy += (copy.empty() ? "" : "\n") + block;
  }
  return copy;
}

}  // namespace dateline::wire
