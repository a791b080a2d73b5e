#include <algorithm>
#include <array>
#include <string>

#include "copydesk/body.h"
#include "text/sentences.h"
#include "text/unicode.h"

namespace dateline::copydesk {
namespace {

constexpr auto npos = std::string_view::npos;

// Behind `at`: spaces.
std::size_t skip_spaces(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const auto c = text::code_point_at(text, at);
    if (!text::is_space(c.value)) break;
    at += c.bytes;
  }
  return at;
}

bool names_month(std::string_view words) {
  constexpr std::array<std::string_view, 12> months{"jan", "feb", "mar", "apr", "may", "jun",
                                                    "jul", "aug", "sep", "oct", "nov", "dec"};
  for (const auto word : text::words(words)) {
    const auto key = text::lower(word);
    for (const auto month : months)
      if (key.starts_with(month) && key.size() <= 9) return true;
  }
  return false;
}

bool has_digit(std::string_view text) {
  return text.find_first_of("0123456789") != npos;
}

// "SEOUL", "NEW DELHI", "GENEVA/NAIROBI", "St. Ives": starts with a capital and is short.
bool is_place(std::string_view text) {
  if (text.empty() || text::code_points(text) > 40 || has_digit(text)) return false;
  return text::is_upper(text::code_point_at(text, 0).value) && text::word_count(text) <= 5;
}

bool is_all_capitals(std::string_view text) {
  return text::lower(text) != text && [&] {
    for (std::size_t at = 0; at < text.size(); at += text::code_point_at(text, at).bytes) {
      const auto c = text::code_point_at(text, at).value;
      if (text::is_letter(c) && !text::is_upper(c)) return false;
    }
    return true;
  }();
}

// "SEOUL, Dec 25 (Agency)": a place in front, and a date, an agency in brackets, or both.
bool is_dateline(std::string_view head) {
  const auto bracket = head.find('(');
  const auto place_end = std::min({head.find(','), bracket, head.size()});
  const auto place = text::trim(head.substr(0, place_end));
  if (!is_place(place)) return false;
  const bool agency = bracket != npos && text::trim(head).ends_with(')');
  const auto between = head.substr(place_end, std::min(bracket, head.size()) - place_end);
  const bool date = has_digit(between) && names_month(between);
  return date || (agency && is_all_capitals(place));
}

}  // namespace

std::size_t dateline_length(std::string_view paragraph, std::string_view known) {
  if (!known.empty() && paragraph.starts_with(known)) {
    auto at = skip_spaces(paragraph, known.size());
    for (std::string_view dash : {"-", "–", "—", ":"})
      if (paragraph.substr(at).starts_with(dash)) return skip_spaces(paragraph, at + dash.size());
    return at;
  }
  for (std::string_view joint : {" - ", " – ", " — ", " -- ", "—", ") -", "): "}) {
    const auto at = paragraph.substr(0, 120).find(joint);
    if (at == npos) continue;
    const auto head_end = at + (joint.starts_with(')') ? 1 : 0);
    if (is_dateline(paragraph.substr(0, head_end))) return skip_spaces(paragraph, at + joint.size());
  }
  return 0;
}

}  // namespace dateline::copydesk
