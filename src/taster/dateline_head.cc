#include "taster/dateline_head.h"

#include <algorithm>
#include <array>

#include "taster/name_words.h"
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

// Where the head ends: at a dash, or right behind an agency at a colon, a stop or a new sentence.
std::size_t end_of(std::string_view text) {
  const auto start = text.substr(0, longest_head);
  auto end = std::string_view::npos;
  for (const std::string_view dash : {" - ", " -- ", "--", " \xe2\x80\x93 ", "\xe2\x80\x93 ",
                                      " \xe2\x80\x94 ", "\xe2\x80\x94", " _ ", ".-", ". - "})
    end = std::min(end, start.find(dash));
  for (const std::string_view behind : {"):", ")/", "/:", "/. ", "/ "})
    if (const auto at = start.find(behind); at != std::string_view::npos && at > 3)
      end = std::min(end, at + 1);
  // "New Delhi, Mar 3 (PTI) The": with a date only, or a person with a party would be a place.
  if (const auto at = start.find(") "); at < end && begins_with_capital(text.substr(at + 2)))
    if (has_digit(start.substr(0, at))) end = at + 1;
  return end;
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

struct Parts {
  std::string place, wider;
  bool agency = false, date = false, bracketed = false;
  bool foreign = false;  // a part that is neither a date nor a place
};

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
  for (const auto& part : split_places(head, ",")) {
    if (parts.place.empty() && !has_digit(part))
      parts.place = part;
    else if (has_digit(part))
      parts.date = true;
    else if (parts.wider.empty() && is_place(part))
      parts.wider = part;
    else if (!is_place(part))
      parts.foreign = true;
  }
  // "TALCA, Chile (Cordillera)" says where it is before it says whose it is.
  if (parts.bracketed && !parts.wider.empty()) parts.agency = true, parts.bracketed = false;
  if (parts.bracketed) parts.wider = std::move(in_brackets);
  return parts;
}

// Of "GENEVA/NAIROBI" and "PARIS and BONN" the first tells.
bool is_known(const std::string& place, const IsPlace& is_place) {
  if (is_place(place)) return true;
  const auto several = split_places(place, "/;");
  if (several.size() > 1 && is_place(several.front())) return true;
  for (const std::string_view word : {" and ", " AND ", " & ", " et ", " und ", " y "})
    if (const auto at = place.find(word); at != std::string::npos && is_place(place.substr(0, at)))
      return true;
  return false;
}

// A heading ("NOTES -") and a sentence with a dash in it are no heads.
bool is_head(const Parts& parts, const IsPlace& is_place) {
  const auto words = std::ranges::count(parts.place, ' ') + 1;
  const bool told = parts.agency || parts.date || !parts.wider.empty();
  if (parts.place.empty() || parts.foreign || !begins_with_capital(parts.place)) return false;
  if (!is_known(parts.place, is_place)) return !parts.wider.empty() && in_capitals(parts.place);
  if (in_capitals(parts.place)) {
    const auto key = place_key(parts.place);
    return told || !is_common_word(key) || is_also_a_name(key);
  }
  return (parts.agency || parts.date) && words <= static_cast<std::ptrdiff_t>(longest_place);
}

}  // namespace

std::optional<CopyHead> read_head(std::string_view paragraph, const IsPlace& is_place) {
  const auto whole = text::trim(paragraph);
  auto text = whole;
  const bool agency = drop_agency_before(text);
  const auto end = end_of(text);
  if (end == std::string_view::npos) return std::nullopt;
  auto parts = read_parts(text.substr(0, end), agency, is_place);
  if (!is_head(parts, is_place)) return std::nullopt;
  return CopyHead{std::move(parts.place), std::move(parts.wider), parts.bracketed,
                  std::string(whole.substr(0, whole.size() - text.size() + end))};
}

}  // namespace dateline::taster
