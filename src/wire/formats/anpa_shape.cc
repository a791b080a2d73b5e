#include "wire/formats/anpa_shape.h"

#include <algorithm>

#include "text/unicode.h"
#include "wire/formats/wire_frames.h"

namespace dateline::wire {
namespace {

constexpr std::size_t longest_line = 120;

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string_view take_while(std::string_view& text, bool (*is)(char)) {
  std::size_t end = 0;
  while (end < text.size() && is(text[end])) ++end;
  const auto taken = text.substr(0, end);
  text.remove_prefix(end);
  return taken;
}

std::string_view without_controls(std::string_view text) {
  const auto is_space = [](char c) {
    return static_cast<unsigned char>(c) <= ' ' || c == '\x7f' || c == '?';
  };
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

// The last word of a line, taken off it.
std::string_view take_last(std::string_view& line) {
  line = without_controls(line);
  const auto space = line.rfind(' ');
  if (space == std::string_view::npos) return {};
  const auto word = line.substr(space + 1);
  line.remove_suffix(word.size());
  return word;
}

bool is_date(std::string_view word) {
  const auto dash = word.find_first_of("-/");
  if (dash == std::string_view::npos || dash == 0 || dash > 2 || word.size() - dash - 1 > 2) return false;
  return dash + 1 < word.size() && is_digit(word[0]) && is_digit(word[dash + 1]) && is_digit(word.back());
}

// "w2595 US asian", "a0105NORTH US koko-".
void read_circuit(std::string_view line, AnpaHeader& into) {
  auto rest = line;
  const auto service = take_while(rest, is_letter);
  const auto sequence = take_while(rest, is_digit);
  if (service.empty() || service.size() > 3 || sequence.size() < 3 || sequence.size() > 5) return;
  into.service = service;
  into.sequence = sequence;
  if (rest.find('\x1f') != std::string_view::npos || rest.find(' ') != std::string_view::npos)
    into.agency = take_while(rest, is_letter);
  into.selector = without_controls(rest);
}

// "u i DC4 DC2 BC-NO--FerryFire   11-21 0358".
bool read_slug_line(std::string_view line, AnpaHeader& into) {
  if (line.size() < 12 || line.size() > longest_line) return false;
  const bool starts = is_letter(line[0]) && line[1] == ' ' && is_letter(line[2]) &&
                      (static_cast<unsigned char>(line[3]) <= ' ' || line[3] == '?');
  if (!starts) return false;
  const auto priority = line.substr(0, 1), category = line.substr(2, 1);
  auto rest = line.substr(3);
  const auto words = take_last(rest);
  const auto date = take_last(rest);
  const auto slug = without_controls(rest);
  if (words.empty() || words.size() > 5 || !std::ranges::all_of(words, is_digit)) return false;
  if (!is_date(date) || slug.empty()) return false;
  into.priority = priority;
  into.category = category;
  into.slug = slug;
  into.date = date;
  for (const char c : words) into.words = into.words * 10 + (c - '0');
  return true;
}

}  // namespace

std::optional<AnpaHeader> read_anpa_header(std::string_view bytes) {
  // The slug line is the second; where the first was lost, it leads.
  for (int n = 0; n < 3; ++n) {
    AnpaHeader out;
    if (!read_slug_line(header_line(bytes, n), out)) continue;
    if (n > 0) read_circuit(header_line(bytes, n - 1), out);
    out.lines = n + 1;
    return out;
  }
  return std::nullopt;
}

}  // namespace dateline::wire
