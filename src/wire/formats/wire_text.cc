#include "wire/formats/wire_text.h"

#include <algorithm>
#include <array>

#include "text/unicode.h"
#include "wire/formats/dateline.h"
#include "wire/formats/notices.h"
#include "wire/formats/wire_lines.h"

namespace dateline::wire {
namespace {

constexpr std::size_t longest_headline = 220;

// The head may hold this many blocks: a dateline beyond them is a sentence that looks like one.
constexpr std::size_t longest_head = 12;

bool is_byline(std::string_view line) {
  const auto key = text::match_key(line.substr(0, 200));
  constexpr std::array heads{"by ", "by: ", "par ", "von ", "por ", "di ", "words by ", "text by "};
  const bool starts = std::ranges::any_of(heads, [&](const char* head) { return key.starts_with(head); });
  return starts && line.size() <= 120 && !line.ends_with('.') && std::ranges::count(line, ' ') <= 10;
}

// "PUTIN-KIM/", "BC-ASIA-STORM", "r.storm-coast": one word that no headline is.
bool is_slug(std::string_view line) {
  if (line.size() > 60 || line.size() < 3 || line.find(' ') != std::string_view::npos) return false;
  return line.find_first_of("-/") != std::string_view::npos || line.find('.') != std::string_view::npos;
}

bool is_note(std::string_view line) {
  const auto key = text::match_key(line.substr(0, 80));
  constexpr std::array heads{
      "eds:", "eds note", "editors:", "note:", "editor's note", "editors' note", "eds.:"};
  const bool note = std::ranges::any_of(heads, [&](const char* head) { return key.starts_with(head); });
  constexpr std::array priorities{"urgent", "flash",    "bulletin", "newsalert",    "alert",
                                  "snap",   "priority", "rush",     "breaking news"};
  const bool priority = std::ranges::find(priorities, key) != priorities.end();
  return note || priority || is_embargo(line) || control_of(line);
}

// "Headline: …", as some desks put over copy. The keys are a table: prose has colons too.
bool take_field(const std::string& line, WireText& into) {
  constexpr std::array keys{"headline", "title",  "slug",     "slugline", "byline",   "by",
                            "source",   "agency", "keywords", "urgency",  "priority", "language",
                            "summary",  "date",   "subject",  "category", "place",    "location"};
  const auto colon = line.find(':');
  if (colon == std::string::npos || colon > 20 || colon + 1 >= line.size() || line[colon + 1] != ' ')
    return false;
  const auto key = text::lower(text::trim(std::string_view(line).substr(0, colon)));
  if (std::ranges::find(keys, key) == keys.end()) return false;
  into.fields.emplace_back(key, std::string(text::trim(std::string_view(line).substr(colon + 1))));
  return true;
}

void read_head_line(const std::string& line, bool first_of_block, WireText& into) {
  if (is_note(line)) return into.notes.push_back(line);
  if (take_field(line, into)) return;
  if (into.byline.empty() && is_byline(line)) {
    into.byline = line;
  } else if (!first_of_block && !into.byline.empty() && into.agency.empty() && line.size() <= 60 &&
             !line.ends_with('.')) {
    into.agency = line;
  } else if (into.slug.empty() && is_slug(line)) {
    into.slug = line;
  } else if (into.headline.empty() || (!first_of_block && into.summary.empty() && into.byline.empty())) {
    into.headline.push_back(line);
  } else {
    into.summary += (into.summary.empty() ? "" : " ") + line;
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
      // A dateline may be wrapped before its dash.
      if (line + 1 < blocks[block].size()) text += ' ' + blocks[block][line + 1].text;
      if (is_note(blocks[block][line].text)) continue;
      if (const auto head = read_dateline(text); head && head->length < text.size()) {
        if (head->length > blocks[block][line].text.size() + 1 && line + 1 < blocks[block].size() &&
            read_dateline(blocks[block][line + 1].text))
          continue;
        return Place{block, line};
      }
    }
  return std::nullopt;
}

// Without a dateline the first block that is no note is the headline, if what follows is longer than it.
Place without_dateline(const std::vector<std::vector<Line>>& blocks) {
  for (std::size_t block = 0; block < blocks.size(); ++block)
    for (std::size_t line = 0; line < blocks[block].size(); ++line) {
      const auto& text = blocks[block][line].text;
      WireText scratch;
      if (is_note(text) || is_byline(text) || is_slug(text) || take_field(text, scratch)) continue;
      const bool could_be = text.size() <= longest_headline && !text.ends_with('.');
      if (!could_be) return {block, line};
      if (line + 1 < blocks[block].size() && line == 0 && blocks[block].size() > 2) return {block, line + 1};
      return {block + 1, 0};
    }
  return {blocks.size(), 0};
}

// Marks and the credit leave the body's end; what stands behind an end mark is not copy.
void read_tail(WireText& into) {
  const auto end = std::ranges::find_if(into.body, [](const std::string& each) { return is_end_mark(each); });
  if (end != into.body.end() && end != into.body.begin()) {
    for (auto after = end; after != into.body.end() && into.credit.empty(); ++after)
      if (is_credit(*after)) into.credit = *after;
    into.body.erase(end, into.body.end());
  }
  while (!into.body.empty()) {
    const auto& last = into.body.back();
    if (is_more_mark(last)) {
      into.more = true;
    } else if (is_credit(last)) {
      into.credit = into.credit.empty() ? last : last + ' ' + into.credit;
    } else if (!is_end_mark(last)) {
      break;
    }
    into.body.pop_back();
  }
}

}  // namespace

WireText read_wire_text(std::string_view utf8) {
  const auto blocks = blocks_of(utf8);
  WireText out;
  const auto at = find_dateline(blocks).value_or(without_dateline(blocks));
  for (std::size_t block = 0; block < blocks.size(); ++block) {
    std::vector<Line> copy;
    for (std::size_t line = 0; line < blocks[block].size(); ++line) {
      const auto& each = blocks[block][line];
      const bool in_head = block < at.block || (block == at.block && line < at.line);
      if (in_head) {
        read_head_line(each.text, line == 0, out);
      } else if (out.body.empty() && copy.empty() && is_note(each.text)) {
        out.notes.push_back(each.text);
      } else if (is_end_mark(each.text) || is_more_mark(each.text)) {
        for (auto& paragraph : paragraphs_of(copy)) out.body.push_back(std::move(paragraph));
        copy.clear();
        out.body.push_back(each.text);
      } else {
        copy.push_back(each);
      }
    }
    for (auto& paragraph : paragraphs_of(copy)) out.body.push_back(std::move(paragraph));
  }
  read_tail(out);
  return out;
}

}  // namespace dateline::wire
