#include "wire/formats/wire_text.h"

#include <algorithm>
#include <optional>
#include <span>

#include "text/unicode.h"
#include "wire/formats/dateline.h"
#include "wire/formats/desk_notes.h"
#include "wire/formats/notices.h"
#include "wire/formats/wire_copy.h"
#include "wire/formats/wire_fields.h"
#include "wire/formats/wire_head.h"
#include "wire/formats/wire_lines.h"

namespace dateline::wire {
namespace {

constexpr std::size_t longest_headline = 220;

// The head may hold this many blocks: a dateline beyond them is a sentence that looks like one.
constexpr std::size_t longest_head = 12;

// A head to editors ("Notes to editors:") or an open bracket takes the lines below it.
void read_head_block(const std::vector<Line>& block, WireText& into) {
  bool note = false;
  for (const auto& line : block) {
    const auto& text = line.text;
    if (note || is_desk_head(text)) {
      into.desk.push_back(text);
      note = true;
      continue;
    }
    read_head_line(text, &line == &block.front(), into);
    const bool open = text.starts_with('(') && text.find(')') == std::string::npos;
    note = open && is_desk_note(text);
  }
}

// Where the dateline stands: block and line.
struct Place {
  std::size_t block = 0, line = 0;
};

std::optional<Place> find_dateline(const std::vector<std::vector<Line>>& blocks) {
  for (std::size_t block = 0; block < std::min(blocks.size(), longest_head); ++block)
    for (std::size_t line = 0; line < blocks[block].size(); ++line) {
      auto text = blocks[block][line].text;
      if (is_head_note(text) || !read_field(text).name.empty()) continue;
      // A dateline may be wrapped before its dash.
      if (line + 1 < blocks[block].size() && !is_rule(blocks[block][line + 1].text))
        text += ' ' + blocks[block][line + 1].text;
      const bool alone = line + 1 == blocks[block].size() && block + 1 < blocks.size();
      if (alone && read_dateline_alone(text)) return Place{block, line};
      if (const auto head = read_dateline(text); head && head->length < text.size()) {
        if (head->length > blocks[block][line].text.size() + 1 && line + 1 < blocks[block].size() &&
            read_dateline(blocks[block][line + 1].text))
          continue;
        return Place{block, line};
      }
    }
  return std::nullopt;
}

// Without a dateline the first block that is no note is the headline, if what follows is longer than it; of
// a longer or a last block its first line.
Place without_dateline(const std::vector<std::vector<Line>>& blocks, Head head) {
  constexpr std::size_t most_lines = 4;  // of a headline and what goes with it
  for (std::size_t block = 0; block < blocks.size(); ++block)
    for (std::size_t line = 0; line < blocks[block].size(); ++line) {
      const auto& text = blocks[block][line].text;
      if (is_desk_head(text)) break;
      WireText scratch;
      if (is_end_mark(text) || is_rule(text) || is_head_code(text) || is_head_note(text) ||
          is_wire_byline(text) || is_slug(text) || take_field(text, scratch))
        continue;
      const bool could_be = text.size() <= longest_headline && !text.ends_with('.') && head == Head::open;
      if (!could_be) return {block, line};
      if (line + 1 < blocks[block].size() && line == 0 && blocks[block].size() > 2) return {block, line + 1};
      // The copy must be somewhere.
      const bool has_copy =
          blocks[block].size() - line > most_lines || blocks[block].back().text.ends_with('.');
      if (block + 1 == blocks.size() && line + 1 < blocks[block].size() && has_copy) return {block, line + 1};
      return {block + 1, 0};
    }
  return {blocks.size(), 0};
}

std::size_t words_in(std::string_view line) {
  return static_cast<std::size_t>(std::ranges::count(line, ' ')) + 1;
}

bool is_in_capitals(std::string_view line) {
  std::size_t upper = 0;
  for (std::size_t at = 0; at < line.size();) {
    const auto [c, bytes] = text::code_point_at(line, at);
    at += bytes;
    if (!text::is_letter(c)) continue;
    if (!text::is_upper(c)) return false;
    ++upper;
  }
  return upper > 1;
}

// "FUEGO PUERTO (Ampliación)" over a headline in small letters.
bool is_slug_in_capitals(std::string_view line) {
  line = text::trim(line.substr(0, line.find('(')));
  return words_in(line) <= 4 && is_in_capitals(line);
}

// Of several lines read as headline the first may be who sends it, or the slug.
void tidy_headline(WireText& into) {
  auto& lines = into.headline;
  const auto head = into.body.empty() ? std::nullopt : read_dateline(into.body.front());
  const auto agency = head ? text::match_key(head->agency) : std::string();
  const auto is_sender = [&](const std::string& line) {
    return !agency.empty() && words_in(line) <= 3 && text::match_key(line).ends_with(agency);
  };
  if (lines.size() > 1 && is_sender(lines.front())) lines.erase(lines.begin());
  if (lines.size() < 2 || !into.slug.empty() || !is_slug_in_capitals(lines[0])) return;
  if (is_in_capitals(lines[1])) return;
  into.slug = lines.front();
  lines.erase(lines.begin());
}

}  // namespace

WireText read_wire_text(std::string_view utf8, Head head) {
  auto blocks = blocks_of(utf8);
  WireText out;
  const auto at = find_dateline(blocks).value_or(without_dateline(blocks, head));
  for (std::size_t block = 0; block < std::min(at.block, blocks.size()); ++block)
    read_head_block(blocks[block], out);
  if (at.block >= blocks.size()) return out;
  auto& first = blocks[at.block];
  const auto copy = first.begin() + static_cast<std::ptrdiff_t>(at.line);
  read_head_block({first.begin(), copy}, out);
  first.erase(first.begin(), copy);
  read_copy(std::span(blocks).subspan(at.block), out);
  tidy_headline(out);
  return out;
}

}  // namespace dateline::wire
