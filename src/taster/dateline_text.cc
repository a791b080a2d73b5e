#include "taster/dateline_text.h"

#include <algorithm>
#include <array>

#include "taster/dateline_head.h"
#include "text/html.h"
#include "text/unicode.h"

namespace dateline::taster {
namespace {

// "PARIS (France)": what is in brackets says where.
void take_brackets(std::string& place, std::string& wider) {
  const auto open = place.find('(');
  const auto close = place.find(')', open == std::string::npos ? 0 : open);
  if (open == std::string::npos || close == std::string::npos) return;
  if (wider.empty()) wider = text::trim(std::string_view(place).substr(open + 1, close - open - 1));
  place = std::string(text::trim(std::string_view(place).substr(0, open)));
}

// "GENEVA and NAIROBI" is two places; "Trinidad and Tobago" one.
std::vector<std::string> split_and(const std::string& place, const IsPlace& is_place) {
  for (const std::string_view word :
       {" and ", " AND ", " & ", " et ", " und ", " y ", " - ", " \xe2\x80\x93 "}) {
    const auto at = place.find(word);
    if (at == std::string::npos) continue;
    std::vector<std::string> two{std::string(text::trim(std::string_view(place).substr(0, at))),
                                 std::string(text::trim(std::string_view(place).substr(at + word.size())))};
    if (is_place(two[0]) && is_place(two[1])) return two;
  }
  return split_joined(place, is_place);
}

DatelineWords read_place(std::string place, std::string wider, const IsPlace& is_place) {
  DatelineWords words{.wider = std::move(wider)};
  take_brackets(place, words.wider);
  if (const auto comma = place.find(','); comma != std::string::npos && !is_place(place)) {
    if (words.wider.empty()) words.wider = text::trim(std::string_view(place).substr(comma + 1));
    place.resize(comma);
  }
  place = std::string(text::trim(place));
  if (place.empty()) return words;
  if (is_place(place)) {
    words.places.push_back(std::move(place));
    return words;
  }
  for (auto part : split_places(place, "/;")) {
    if (const auto comma = part.find(','); comma != std::string::npos) part.resize(comma);
    for (auto& one : split_and(around(part, is_place), is_place)) words.places.push_back(std::move(one));
  }
  return words;
}

}  // namespace

std::vector<std::string> split_places(std::string_view text, std::string_view separators) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const auto end = std::min(text.find_first_of(separators), text.size());
    if (const auto part = text::trim(text.substr(0, end)); !part.empty()) parts.emplace_back(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

std::vector<std::string> split_joined(const std::string& place, const IsPlace& is_place) {
  if (is_place(place)) return {place};
  auto several = split_places(place, "-");
  const auto known = [&](const std::string& each) { return is_place(each); };
  if (several.size() > 1 && std::ranges::all_of(several, known)) return several;
  return {place};
}

std::string around(const std::string& place, const IsPlace& is_place) {
  std::string_view rest = place;
  for (const std::string_view side : {"NORTHERN ", "SOUTHERN ", "EASTERN ", "WESTERN ", "CENTRAL ", "NEAR ",
                                      "Northern ", "Southern ", "Eastern ", "Western ", "Central ", "Near "})
    if (rest.starts_with(side)) rest.remove_prefix(side.size());
  for (const std::string_view edge : {" BORDER", " Border", " border"})
    if (rest.ends_with(edge)) rest.remove_suffix(edge.size());
  std::string inner(rest);
  return is_place(place) || (!is_place(inner) && split_joined(inner, is_place).size() < 2) ? place : inner;
}

DatelineWords dateline_words(const NewsItem& item, const IsPlace& is_place) {
  if (item.dateline && !item.dateline->city.empty()) {
    auto words = read_place(item.dateline->city, item.dateline->country, is_place);
    words.text = item.dateline->text;
    return words;
  }
  if (item.dateline && !item.dateline->country.empty())
    return read_place(item.dateline->country, {}, is_place);
  if (!item.located.empty()) return read_place(item.located, {}, is_place);
  // Items that were never read as wire copy.
  const auto body = text::clean_paragraphs(item.body_html, 1);
  if (body.empty()) return {};
  const auto head = read_head(body.front(), is_place);
  if (!head) return {};
  auto words = read_place(head->place, head->wider, is_place);
  words.bracketed = head->bracketed;
  words.text = head->text;
  return words;
}

bool in_capitals(std::string_view text) {
  std::size_t upper = 0, lower = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, bytes] = text::code_point_at(text, at);
    if (text::is_letter(c)) ++(text::is_upper(c) ? upper : lower);
    at += bytes;
  }
  return upper >= 2 && upper > lower;
}

std::string shown(std::string_view written) {
  if (!in_capitals(written)) return std::string(written);
  constexpr std::array<std::string_view, 12> small{"de", "la",  "le", "del", "da",  "do",
                                                   "of", "the", "on", "am",  "sur", "upon"};
  std::string out;
  for (const auto& word : split_places(written, " ")) {
    const auto lower = text::lower(word);
    if (!out.empty()) out += ' ';
    if (!out.empty() && std::ranges::find(small, lower) != small.end()) {
      out += lower;
      continue;
    }
    // After a hyphen a new word begins: "AL-QAIM".
    bool start = true;
    for (std::size_t at = 0; at < word.size();) {
      const auto bytes = text::code_point_at(word, at).bytes;
      const auto letter = word.substr(at, bytes);
      out += start ? letter : text::lower(letter);
      start = letter == "-" || letter == ".";
      at += bytes;
    }
  }
  return out;
}

}  // namespace dateline::taster
