#include "taster/dateline_head.h"

#include <algorithm>
#include <array>

#include "taster/agencies.h"
#include "taster/eastern_head.h"
#include "taster/place_key.h"
#include "text/unicode.h"

namespace dateline::taster {
namespace {

constexpr std::size_t longest_head = 120;   // bytes of a head
constexpr std::size_t longest_agency = 40;  // in brackets: "The Canadian Press", "Thomson Reuters Foundation"
constexpr std::size_t longest_initials = 4;
constexpr std::size_t longest_place = 5;  // of a place that is not in capitals

bool has_digit(std::string_view text) {
  return text.find_first_of("0123456789") != std::string_view::npos;
}

bool begins_with_capital(std::string_view text) {
  return !text.empty() && text::is_upper(text::code_point_at(text, 0).value);
}

// "(ANSA) - ROMA": an agency that names itself first.
bool drop_agency_before(std::string_view& text) {
  const auto close = text.starts_with('(') ? text.find(')') : std::string_view::npos;
  if (close == std::string_view::npos || close > longest_agency) return false;
  auto rest = text::trim(text.substr(close + 1));
  for (const std::string_view dash : {"--", "-", "\xe2\x80\x93", "\xe2\x80\x94"})
    if (rest.starts_with(dash)) {
      text = text::trim(rest.substr(dash.size()));
      return true;
    }
  return false;
}

// "ALGER- Le": a dash without a space before it, behind capitals.
std::size_t close_dash(std::string_view start) {
  constexpr std::size_t shortest = 5;  // or "ANTI- " and "U.S.- " would be places
  const auto at = start.find("- ");
  return at != std::string_view::npos && at >= shortest && in_capitals(start.substr(0, at)) &&
                 start[at - 1] != ' '
             ? at
             : std::string_view::npos;
}

// "New Delhi, Mar 3 (PTI) The": with a date or an agency that we know, or a person with a party would be a
// place.
std::size_t end_of_brackets(std::string_view text) {
  const auto close = text.find(") ");
  const auto open = text.substr(0, close).find_last_of('(');
  if (close > longest_head || open == std::string_view::npos) return std::string_view::npos;
  const bool told = has_digit(text.substr(0, close)) || is_agency(text.substr(open + 1, close - open - 1));
  return told && begins_with_capital(text.substr(close + 2)) ? close + 1 : std::string_view::npos;
}

// Where the head ends: at a dash, or right behind an agency at a colon, a stop or a new sentence.
std::size_t end_of(std::string_view text) {
  const auto start = text.substr(0, longest_head);
  auto end = close_dash(start);
  for (const std::string_view dash : {" - ", " -- ", "--", " \xe2\x80\x93 ", "\xe2\x80\x93 ",
                                      " \xe2\x80\x94 ", "\xe2\x80\x94", " _ ", " = ", ".-", ". - "})
    end = std::min(end, start.find(dash));
  for (const std::string_view behind : {"):", ")/", ")-"})
    if (const auto at = start.find(behind); at != std::string_view::npos) end = std::min(end, at + 1);
  // A second stroke: "GENEVA / NAIROBI" goes on.
  for (const std::string_view behind : {"/:", "/. ", "/ "})
    if (const auto at = start.find(behind); at != std::string_view::npos && at > 3)
      if (start.find('/') < at) end = std::min(end, at + 1);
  return std::min(end, end_of_brackets(text));
}

// What is in the last brackets or between strokes, and the head without it.
std::string_view take_agency(std::string_view& head) {
  head = text::trim(head);
  for (const auto& [open, close] : {std::pair{'(', ')'}, std::pair{'/', '/'}}) {
    if (!head.ends_with(close) || head.size() < 3) continue;
    const auto at = head.find_last_of(open, head.size() - 2);
    if (at == std::string_view::npos || at == 0 || head.size() - at > longest_agency) continue;
    const auto agency = head.substr(at + 1, head.size() - at - 2);
    head = text::trim(head.substr(0, at));
    return agency;
  }
  return {};
}

// Behind a town in brackets, "Kharkiv (Ukraine)", "Hyderabad (Telangana) [India]": what is a place of it.
std::string take_wider(std::string& place, const IsPlace& is_place) {
  std::string wider;
  for (bool more = true; more && !is_place(place);) {
    more = false;
    for (const auto& [open, close] : {std::pair{'(', ')'}, std::pair{'[', ']'}}) {
      const auto at = place.find_last_of(open);
      if (!place.ends_with(close) || at == std::string::npos || at == 0) continue;
      const auto inside = place.substr(at + 1, place.size() - at - 2);
      if (is_place(inside)) wider = wider.empty() ? inside : inside + ", " + wider;
      place = std::string(text::trim(std::string_view(place).substr(0, at)));
      more = true;
    }
  }
  return wider;
}

// "Praha 3. března": what is before the date.
std::string before_date(const std::string& part) {
  return std::string(text::trim(std::string_view(part).substr(0, part.find_first_of("0123456789"))));
}

// There are towns of these names.
bool is_month(const std::string& name) {
  constexpr std::array<std::string_view, 16> months{"jan", "feb",   "mar",  "march", "apr",    "april",
                                                    "may", "june",  "july", "aug",   "august", "mars",
                                                    "mai", "marzo", "mayo", "abril"};
  return std::ranges::find(months, place_key(name)) != months.end();
}

// "Ukraine and WASHINGTON", where another town follows.
std::string before_and(const std::string& part) {
  for (const std::string_view word : {" and ", " AND ", " & "})
    if (const auto at = part.find(word); at != std::string::npos) return part.substr(0, at);
  return part;
}

struct Parts {
  std::string place, wider;
  bool agency = false, date = false, bracketed = false;
  bool foreign = false;  // a part that is neither a date nor a place
  bool late = false;     // the place is not apart from its date, or behind it: "3 марта, Минск"
};

void read_part(const std::string& part, Parts& parts, const IsPlace& is_place) {
  if (has_digit(part)) {
    parts.late = parts.late || parts.place.empty();
    if (const auto before = before_date(part); parts.place.empty() && is_place(before)) parts.place = before;
    parts.date = true;
  } else if (parts.place.empty()) {
    parts.place = part;
    parts.wider = take_wider(parts.place, is_place);
  } else if (is_agency(part) && (parts.date || !is_place(part))) {
    parts.agency = true;
  } else if (!is_place(before_and(part))) {
    parts.foreign = parts.foreign || !parts.date || begins_with_capital(part);  // "3., kedd" is a weekday
  } else if (parts.wider.empty()) {
    parts.wider = before_and(part);
  }
}

// "ASTANA. KAZINFORM", "Москва. 3 марта": a stop where others have a comma.
std::string with_commas(std::string_view head, const IsPlace& is_place) {
  std::string text(head);
  if (const auto stop = text.find(". ");
      stop != std::string::npos && !has_digit(text.substr(0, stop)) && is_place(text.substr(0, stop)))
    text[stop] = ',';
  return text;
}

Parts read_parts(std::string_view head, bool agency, const IsPlace& is_place) {
  Parts parts{.agency = agency};
  std::string in_brackets;
  if (const auto bracketed = take_agency(head); !bracketed.empty()) {
    // "PAP" is a town, and an agency.
    const bool is_short = bracketed.size() <= longest_initials && in_capitals(bracketed);
    parts.bracketed = is_place(bracketed) && !is_short;
    if (parts.bracketed)
      in_brackets = bracketed;
    else
      parts.agency = true;
  }
  for (const auto& part : split_places(with_commas(head, is_place), ",")) read_part(part, parts, is_place);
  // "TALCA, Chile (Cordillera)" says where it is before it says whose it is.
  if (parts.bracketed && !parts.wider.empty()) parts.agency = true, parts.bracketed = false;
  if (parts.bracketed) parts.wider = std::move(in_brackets);
  return parts;
}

// Of "GENEVA/NAIROBI" and "PARIS and BONN" the first tells.
bool is_known(const std::string& place, const IsPlace& is_place) {
  if (is_place(place) || is_place(around(place, is_place))) return true;
  const auto several = split_places(place, "/;");
  if (several.size() > 1 && is_place(several.front())) return true;
  if (split_joined(place, is_place).size() > 1) return true;
  for (const std::string_view word : {" and ", " AND ", " & ", " et ", " und ", " y "})
    if (const auto at = place.find(word); at != std::string::npos && is_place(place.substr(0, at)))
      return true;
  return false;
}

// A heading ("NOTES -") and a sentence with a dash in it are no heads. "San Jose, California — The": with a
// state, and where a sentence follows.
bool is_head(const Parts& parts, bool sentence, const IsPlace& is_place) {
  const auto words = std::ranges::count(parts.place, ' ') + 1;
  const bool told = parts.agency || parts.date || !parts.wider.empty();
  if (parts.place.empty() || parts.foreign || !begins_with_capital(parts.place)) return false;
  // "March 3 (Wire) -", "Bell (5 - 11)", "In 1990 he founded Bell, a town -"
  if (parts.late && (!parts.agency || is_month(parts.place))) return false;
  if (!is_known(parts.place, is_place)) return !parts.wider.empty() && in_capitals(parts.place);
  if (in_capitals(parts.place)) {
    const auto marks = marks_of(place_key(parts.place));
    return told || !marks.has(Mark::common) || marks.has(Mark::also_name);
  }
  const bool stated = sentence && !parts.wider.empty() && !parts.bracketed;
  return (parts.agency || parts.date || stated) && words <= static_cast<std::ptrdiff_t>(longest_place);
}

bool sentence_follows(std::string_view rest) {
  while (!rest.empty() && !begins_with_capital(rest)) {
    const auto [c, bytes] = text::code_point_at(rest, 0);
    if (text::is_letter(c) || text::is_digit(c)) return false;
    rest.remove_prefix(bytes);
  }
  return !rest.empty();
}

}  // namespace

std::size_t end_of_head(std::string_view paragraph) {
  constexpr std::size_t longest_town = 40;
  const auto start = paragraph.substr(0, longest_head);
  if (const auto close = start.find(')'); close != std::string_view::npos && begins_with_capital(start)) {
    const auto dash = start.find_first_not_of(" .", close + 1);
    for (const std::string_view sign : {"-", "_", "\xe2\x80\x93", "\xe2\x80\x94"})
      if (dash != std::string_view::npos && start.substr(dash).starts_with(sign))
        return std::min(start.find_first_not_of("-_ ", dash + sign.size()), paragraph.size());
  }
  const auto colon = start.substr(0, longest_town).find(": ");
  const bool town = colon != std::string_view::npos && in_capitals(start.substr(0, colon)) &&
                    !has_digit(start.substr(0, colon));
  return town ? colon + 2 : 0;
}

std::optional<CopyHead> read_head(std::string_view paragraph, const IsPlace& is_place) {
  const auto whole = text::trim(paragraph);
  if (auto eastern = eastern_head(whole, is_place)) return eastern;
  auto text = whole;
  const bool agency = drop_agency_before(text);
  const auto end = end_of(text);
  if (end == std::string_view::npos) return std::nullopt;
  auto parts = read_parts(text.substr(0, end), agency, is_place);
  if (!is_head(parts, sentence_follows(text.substr(end)), is_place)) return std::nullopt;
  return CopyHead{std::move(parts.place), std::move(parts.wider), parts.bracketed,
                  std::string(whole.substr(0, whole.size() - text.size() + end))};
}

}  // namespace dateline::taster
