#include "wire/formats/wire_stamp.h"

#include <fmt/format.h>

#include <array>
#include <vector>

#include "text/time_words.h"
#include "text/unicode.h"

namespace dateline::wire {
namespace {

// A run of digits or of letters, and the sign before it.
struct Token {
  std::string text;
  char before = ' ';
  bool digits = false;
};

struct Fields {
  int year = -1, month = 0, day = 0, hour = -1, minute = 0;
  std::string zone, agency;
};

constexpr std::size_t longest_stamp = 80;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

std::vector<Token> tokens_of(std::string_view line) {
  std::vector<Token> out;
  for (std::size_t at = 0; at < line.size();) {
    const bool digits = is_digit(line[at]);
    if (!digits && !is_letter(line[at])) {
      ++at;
      continue;
    }
    auto end = at;
    while (end < line.size() && (digits ? is_digit(line[end]) : is_letter(line[end]))) ++end;
    out.push_back({std::string(line.substr(at, end - at)), at > 0 ? line[at - 1] : ' ', digits});
    at = end;
  }
  return out;
}

int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits.substr(0, 6)) value = value * 10 + (c - '0');
  return value;
}

int full_year(std::string_view digits) {
  const int value = number(digits);
  if (digits.size() == 4) return value;
  return digits.size() == 2 ? (value < 70 ? 2000 : 1900) + value : -1;
}

bool is_year(const Token& token) {
  return token.digits && (token.text.size() == 2 ||
                          (token.text.size() == 4 && number(token.text) > 1950 && number(token.text) < 2200));
}

bool is_zone(std::string_view word) {
  constexpr std::array zones{"GMT", "UTC", "Z",   "EST",  "EDT", "CST",  "CDT", "MST", "MDT",
                             "PST", "PDT", "CET", "CEST", "MEZ", "MESZ", "BST", "JST", "MSK"};
  for (const std::string_view zone : zones)
    if (word == zone) return true;
  return false;
}

bool set_clock(Fields& into, int hour, int minute) {
  if (hour > 23 || minute > 59) return false;
  into.hour = hour;
  into.minute = minute;
  return true;
}

// "11-21-18", and "21-11-18" where the month says so.
bool set_numeric_date(Fields& into, int first, int second, int year, int month) {
  const bool day_first = first > 12 || (month > 0 && first != month && second == month);
  into.month = day_first ? second : first;
  into.day = day_first ? first : second;
  into.year = year;
  return into.month >= 1 && into.month <= 12 && into.day >= 1 && into.day <= 31;
}

// Three groups with hyphens or slashes between: a date in numbers. Returns where it starts.
std::size_t find_numeric_date(const std::vector<Token>& tokens) {
  for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
    const auto joined = [&](std::size_t at) {
      const char sign = tokens[at].before;
      return tokens[at].digits && (sign == '-' || sign == '/' || sign == '.');
    };
    const bool short_groups = tokens[i].text.size() <= 2 && tokens[i + 1].text.size() <= 2;
    if (tokens[i].digits && tokens[i].before != ':' && joined(i + 1) && joined(i + 2) && short_groups &&
        is_year(tokens[i + 2]))
      return i;
  }
  return tokens.size();
}

// "2322", "23:22".
bool take_clock(const std::vector<Token>& tokens, std::size_t skip, Fields& into) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if ((i >= skip && i < skip + 3) || !tokens[i].digits) continue;
    const auto& text = tokens[i].text;
    if (text.size() == 4) return set_clock(into, number(text) / 100, number(text) % 100);
    const bool pair = i + 1 < tokens.size() && tokens[i + 1].digits && tokens[i + 1].before == ':';
    if (text.size() <= 2 && pair) return set_clock(into, number(text), number(tokens[i + 1].text));
  }
  return false;
}

void take_words(const std::vector<Token>& tokens, std::size_t before, Fields& into) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].digits) continue;
    if (is_zone(tokens[i].text)) {
      into.zone = tokens[i].text;
    } else if (i < before && into.agency.empty()) {
      into.agency = tokens[i].text;
    }
  }
}

std::optional<Fields> read_numeric(const std::vector<Token>& tokens, int month) {
  const auto at = find_numeric_date(tokens);
  if (at == tokens.size()) return std::nullopt;
  Fields out;
  const int year = full_year(tokens[at + 2].text);
  if (!set_numeric_date(out, number(tokens[at].text), number(tokens[at + 1].text), year, month) ||
      !take_clock(tokens, at, out))
    return std::nullopt;
  take_words(tokens, at, out);
  return out;
}

// "212322 GMT Nov 18", "21 2322 NOV 2018", "212322 Nov".
std::optional<Fields> read_day_group(const std::vector<Token>& tokens) {
  Fields out;
  std::size_t i = 0;
  while (i < tokens.size() && !tokens[i].digits) ++i;
  if (i == tokens.size()) return std::nullopt;
  auto group = tokens[i].text;
  if (group.size() <= 2 && i + 1 < tokens.size() && tokens[i + 1].digits) group += tokens[++i].text;
  if (group.size() == 5) group.insert(0, "0");
  if (group.size() != 6) return std::nullopt;
  out.day = number(group.substr(0, 2));
  if (out.day < 1 || out.day > 31 || !set_clock(out, number(group.substr(2, 2)), number(group.substr(4))))
    return std::nullopt;
  for (++i; i < tokens.size(); ++i) {
    const auto& token = tokens[i];
    if (token.digits) {
      if (out.month == 0 || !is_year(token)) return std::nullopt;
      out.year = full_year(token.text);
      return out;
    }
    if (is_zone(token.text)) {
      out.zone = token.text;
    } else if (out.month == 0) {
      out.month = text::month_of(text::match_key(token.text));
      if (out.month == 0) return std::nullopt;
    } else {
      return std::nullopt;
    }
  }
  return out.month > 0 ? std::optional(out) : std::nullopt;
}

}  // namespace

std::optional<WireStamp> read_wire_stamp(std::string_view line, int month) {
  line = text::trim(line);
  if (line.size() > longest_stamp) return std::nullopt;
  const auto tokens = tokens_of(line);
  if (tokens.size() < 2 || tokens.size() > 12) return std::nullopt;
  auto fields = read_numeric(tokens, month);
  if (!fields) fields = read_day_group(tokens);
  if (!fields) return std::nullopt;
  WireStamp out{.agency = fields->agency, .written = {}};
  if (fields->year > 0)
    out.written = fmt::format("{:04}-{:02}-{:02} {:02}:{:02}{}{}", fields->year, fields->month, fields->day,
                              fields->hour, fields->minute, fields->zone.empty() ? "" : " ", fields->zone);
  return out;
}

}  // namespace dateline::wire
