#include "wire/formats/flash.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "wire/formats/anpa_shape.h"
#include "wire/formats/iptc7901_shape.h"
#include "wire/formats/wire_frames.h"

namespace dateline::wire {
namespace {

constexpr std::size_t longest_look = 64 << 10;
constexpr std::size_t longest_head = 4 << 10;  // of wire text: its header and first lines
constexpr int most_lines = 16;

bool is_word_char(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0;
}

// In capitals at the head of a line or a headline, and a word of its own: "FLASH - Ferry sinks", not "Flash
// floods" and not "FLASHING".
bool starts_with_alert(std::string_view text) {
  constexpr std::array<std::string_view, 5> words{"FLASH", "BULLETIN", "ALERT", "NEWSALERT", "NEWS ALERT"};
  return std::ranges::any_of(words, [&](std::string_view word) {
    return text.starts_with(word) && (text.size() == word.size() || !is_word_char(text[word.size()]));
  });
}

bool has_word_in(std::string_view text, std::string_view word) {
  for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const auto end = at + word.size();
    if ((at == 0 || !is_word_char(text[at - 1])) && (end == text.size() || !is_word_char(text[end])))
      return true;
  }
  return false;
}

// Wires write these in capitals, or at the head of a field; "BOMBS KILL 12" costs a flash its place.
bool is_about_other_copy(std::string_view text) {
  constexpr std::array<std::string_view, 16> words{"KILL",       "Kill",       "KILLED",      "WITHDRAW",
                                                   "WITHDRAWN",  "WITHDRAWAL", "WITHHOLD",    "WITHHELD",
                                                   "withheld",   "ELIMINATE",  "ELIMINATION", "DISREGARD",
                                                   "CORRECTION", "CORRECTIVE", "canceled",    "Canceled"};
  return std::ranges::any_of(words, [&](std::string_view word) { return has_word_in(text, word); });
}

std::string_view without_blanks(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  return text;
}

// The value that follows a name, past what stands between in JSON and XML: `": "1"`, `>1<`, `
// FormalName="1"`.
std::string_view value_after(std::string_view rest) {
  rest.remove_prefix(std::min(rest.find_first_not_of("\": \t\r\n>="), rest.size()));
  return rest;
}

bool is_one(std::string_view value) {
  return value.starts_with('1') && (value.size() == 1 || !is_word_char(value[1]));
}

// Whether some place in the text where `name` stands is followed by what `fits`.
template <class Fits>
bool has(std::string_view text, std::string_view name, Fits fits) {
  for (auto at = text.find(name); at != std::string_view::npos; at = text.find(name, at + name.size()))
    if (fits(value_after(text.substr(at + name.size())))) return true;
  return false;
}

// A headline's head behind `before`: a quotation mark in JSON, a tag's end in XML.
bool has_alert_after(std::string_view text, char before) {
  for (auto at = text.find(before); at != std::string_view::npos; at = text.find(before, at + 1))
    if (starts_with_alert(text.substr(at + 1, 40))) return true;
  return false;
}

bool is_json_flash(std::string_view text) {
  return has(text, "\"urgency\"", is_one) || has_alert_after(text, '"');
}

bool is_xml_flash(std::string_view text) {
  return has(text, "<urgency", is_one) || has(text, "ed-urg", is_one) ||
         has(text, "<Urgency FormalName", is_one) || has_alert_after(text, '>');
}

bool has_header_of_flash(std::string_view bytes) {
  const auto restored = restore_controls(bytes.substr(0, longest_head));
  const auto frames = frames_of(restored);
  if (frames.empty()) return false;
  if (const auto anpa = read_anpa_header(frames.front().before))
    return anpa->priority == "f" || anpa->priority == "b" || anpa->priority == "F" || anpa->priority == "B";
  const auto iptc = read_iptc7901_header(header_line(frames.front().before, 0));
  return iptc && iptc->priority == "1";
}

// "Subject: FLASH - Ferry sinks" in a mail, "FLASH" in a line of its own on a wire.
bool has_line_of_flash(std::string_view text) {
  text = text.substr(0, longest_head);
  for (int line = 0; line < most_lines && !text.empty(); ++line) {
    const auto end = std::min(text.find('\n'), text.size());
    auto words = text.substr(0, end);
    if (words.starts_with("Subject:")) words.remove_prefix(8);
    words.remove_prefix(std::min(words.find_first_not_of(" \t^*\x01\x02"), words.size()));
    if (starts_with_alert(words)) return true;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return false;
}

}  // namespace

bool is_flash(std::string_view bytes) {
  bytes = bytes.substr(0, longest_look);
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const auto text = without_blanks(bytes);
  const bool is_json = text.starts_with('{') || text.starts_with('[');
  const bool is_xml = text.starts_with('<') && !text.starts_with("<SOH>");
  const bool is_urgent = is_json  ? is_json_flash(text)
                         : is_xml ? is_xml_flash(text)
                                  : has_header_of_flash(bytes) || has_line_of_flash(bytes);
  return is_urgent && !is_about_other_copy(bytes);
}

}  // namespace dateline::wire
