#include "wire/formats/dateline.h"

#include <algorithm>
#include <array>
#include <vector>

#include "text/unicode.h"
#include "wire/formats/dateline_words.h"

namespace dateline::wire {
namespace {

constexpr std::size_t longest_head = 140;  // bytes
constexpr std::size_t longest_place = 6;   // words

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// Where the head ends and the copy begins.
struct Cut {
  std::size_t head_end = 0, copy = 0;
};

std::size_t skip_space(std::string_view text, std::size_t at) {
  while (at < text.size() && (is_space(text[at]) || text.substr(at, 2) == "\xc2\xa0"))
    at += text[at] == '\xc2' ? 2 : 1;
  return at;
}

// The bytes of a dash at `at`: "-", "--", "–", "—", "―", "−"; 0 if there is none.
std::size_t dash_at(std::string_view text, std::size_t at) {
  if (text[at] == '-') return text.substr(at, 2) == "--" ? 2 : 1;
  if (text[at] != '_' && text[at] != '\xe2') return 0;
  if (text.substr(at, 2) == "_ ") return 1;  // AP's, from teletypes without a dash
  constexpr std::array dashes{"\xe2\x80\x93", "\xe2\x80\x94", "\xe2\x80\x95", "\xe2\x88\x92"};
  for (const std::string_view dash : dashes)
    if (text.substr(at, 3) == dash) return 3;
  return 0;
}

// A hyphen inside a word or a date is no separator; an em dash may touch both sides.
bool separates(std::string_view text, std::size_t at, std::size_t size) {
  const bool after_bracket = at > 0 && (text[at - 1] == ')' || text[at - 1] == '/');
  const bool after_space = at > 0 && (is_space(text[at - 1]) || text[at - 1] == '\xa0');
  const bool before_space = at + size >= text.size() || skip_space(text, at + size) > at + size;
  if (size == 3 && text.substr(at, 3) == "\xe2\x80\x94") return at > 0;
  // "Madrid, 12 ene (Agencia).- El": not the "AMP.- " of a headline.
  if (at > 1 && text[at - 1] == '.' && before_space)
    return text[at - 2] == ')' || text.substr(0, at).find_first_of("0123456789") != std::string_view::npos;
  return after_bracket || (after_space && before_space) || (size > 1 && after_space);
}

std::optional<Cut> find_dash(std::string_view text) {
  int depth = 0;
  for (std::size_t at = 0; at < std::min(text.size(), longest_head); ++at) {
    if (text[at] == '(') ++depth;
    if (text[at] == ')') --depth;
    if (depth != 0) continue;
    const auto size = dash_at(text, at);
    if (size == 0) continue;
    if (separates(text, at, size)) return Cut{at, skip_space(text, at + size)};
    at += size - 1;
  }
  return std::nullopt;
}

// "SEOUL, Dec. 25 (Agency) Ministers …" and "MOSCOW, December 25. /Agency/. …" have no dash.
std::optional<Cut> find_bracket_end(std::string_view text) {
  const auto head = text.substr(0, longest_head);
  for (const char close : {')', '/'}) {
    const auto open = head.find(close == ')' ? '(' : '/');
    const auto end = open == std::string_view::npos ? open : head.find(close, open + 1);
    if (end == std::string_view::npos) continue;
    auto copy = end + 1;
    while (copy < text.size() && (text[copy] == '.' || text[copy] == ':' || text[copy] == ',')) ++copy;
    if (copy < text.size() && is_space(text[copy])) return Cut{end + 1, skip_space(text, copy)};
  }
  return std::nullopt;
}

std::string_view without(std::string_view text, std::string_view ends) {
  while (!text.empty() && ends.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
  return text::trim(text);
}

// Takes "(Agency)" or "/Agency/" out of the head.
std::string take_agency(std::string& head) {
  for (const auto& [open, close] : {std::pair{'(', ')'}, std::pair{'/', '/'}}) {
    // "Skarvik (Norway), 12 Jan (Agency)": of two the last.
    const auto from = open == '(' ? head.rfind(open) : head.find(open);
    const auto to = from == std::string::npos ? from : head.find(close, from + 1);
    if (to == std::string::npos) continue;
    // "GENEVA/NAIROBI/PARIS": a slash agency stands after a space.
    if (open == '/' && (from == 0 || head[from - 1] != ' ')) continue;
    const std::string agency(text::trim(std::string_view(head).substr(from + 1, to - from - 1)));
    head = head.substr(0, from) + ", " + head.substr(to + 1);
    return agency;
  }
  return {};
}

std::vector<std::string> parts_of(std::string_view head) {
  std::vector<std::string> parts;
  while (!head.empty()) {
    const auto comma = std::min(head.find(','), head.size());
    const auto part = text::trim(head.substr(0, comma));
    if (!part.empty() && part != ".") parts.emplace_back(part);
    head.remove_prefix(std::min(comma + 1, head.size()));
  }
  return parts;
}

struct Letters {
  std::size_t upper = 0, lower = 0, words = 0;
  bool starts_upper = false, digits = false;
};

Letters letters_of(std::string_view text) {
  Letters out;
  bool in_word = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, bytes] = text::code_point_at(text, at);
    if (text::is_letter(c)) {
      const bool upper = text::is_upper(c);
      if (out.upper + out.lower == 0) out.starts_upper = upper || text::is_cjk(c);
      ++(upper ? out.upper : out.lower);
    }
    if (text::is_digit(c)) out.digits = true;
    const bool space = text::is_space(c);
    if (!space && !in_word) ++out.words;
    in_word = !space;
    at += bytes;
  }
  return out;
}

// "LONDON Dec 25" has its date behind a space only: give the place and the date apart.
void split_date_off(std::vector<std::string>& parts) {
  const auto first = parts.front();
  for (auto space = first.find(' '); space != std::string::npos; space = first.find(' ', space + 1)) {
    const auto rest = first.substr(space + 1);
    if (!is_date(rest)) continue;
    parts.front() = first.substr(0, space);
    parts.insert(parts.begin() + 1, rest);
    return;
  }
}

// "Dec. 25 Agency": where the date ends, if an agency stands behind it without brackets; else 0.
std::size_t date_before_agency(std::string_view part) {
  for (auto space = part.rfind(' '); space != std::string_view::npos && space > 0;
       space = part.rfind(' ', space - 1)) {
    const auto agency = letters_of(part.substr(space + 1));
    if (agency.words > 2 || agency.digits || !agency.starts_upper) return 0;
    if (is_date(std::string(part.substr(0, space)))) return space;
  }
  return 0;
}

// "New Delhi", "Rio de Janeiro": every word but the small ones begins with a capital.
bool is_name(std::string_view place) {
  while (!place.empty()) {
    const auto space = std::min(place.find(' '), place.size());
    const auto word = letters_of(place.substr(0, space));
    if (word.lower + word.upper > 3 && !word.starts_upper) return false;
    place.remove_prefix(std::min(space + 1, place.size()));
  }
  return true;
}

// "NEW YORK, LONDON and BEIJING"; a country with the word is not in capitals but for it.
bool ends_places(std::string_view part) {
  return part.find(" and ") != std::string_view::npos && letters_of(part).lower == 3;
}

struct Head {
  std::string place, country, date, agency;
};

std::optional<Head> read_head(std::string text) {
  Head head{.agency = take_agency(text)};
  auto parts = parts_of(text);
  if (parts.empty() || parts.size() > 5) return std::nullopt;
  split_date_off(parts);
  head.place = parts.front();
  if (const auto open = head.place.find(" ("); open != std::string::npos && head.place.ends_with(')')) {
    head.country = head.place.substr(open + 2, head.place.size() - open - 3);
    head.place.resize(open);
  }
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const auto part = std::string(without(parts[i], "."));
    if (const auto date = date_before_agency(parts[i]); date > 0 && head.date.empty()) {
      head.date = parts[i].substr(0, date);
      head.agency = parts[i].substr(date + 1);
    } else if (is_date(parts[i]) || (!head.date.empty() && is_year(part))) {
      head.date += (head.date.empty() ? "" : ", ") + part;
    } else if (i == 1 && ends_places(parts[i])) {
      head.place += ", " + parts[i];
    } else if (i == 1 || (head.country.empty() && head.date.empty())) {
      head.country += (head.country.empty() ? "" : ", ") + parts[i];
    } else if (head.agency.empty()) {
      head.agency = part;
    } else {
      return std::nullopt;
    }
  }
  return head;
}

bool is_plausible(const Head& head, bool has_dash) {
  const auto place = letters_of(head.place);
  if (place.upper + place.lower < 2 || place.digits || place.words > longest_place) return false;
  if (!place.starts_upper || is_wire_word(head.place)) return false;
  // A bullet begins a list; "'s-Hertogenbosch" is a place.
  if (head.place.starts_with('*') || head.place.starts_with('-') || head.place.starts_with("\xe2\x80\xa2"))
    return false;
  const auto country = letters_of(head.country);
  if (country.digits || country.words > 5 || (!head.country.empty() && !country.starts_upper)) return false;
  if (letters_of(head.agency).words > 6) return false;
  // "McALLEN" is in capitals too.
  const bool capitals = place.upper > place.lower && place.lower <= 2;
  const bool named = !head.agency.empty() || !head.date.empty();
  if (!has_dash && (head.agency.empty() || head.date.empty())) return false;
  if (capitals) return true;
  return named && is_name(head.place) && !is_sentence_word(head.place);
}

}  // namespace

std::optional<DatelineHead> read_dateline(std::string_view paragraph) {
  const auto start = skip_space(paragraph, 0);
  const auto text = paragraph.substr(start);
  const std::array cuts{std::pair{find_dash(text), true}, std::pair{find_bracket_end(text), false}};
  for (const auto& [cut, has_dash] : cuts) {
    if (!cut || cut->copy >= text.size()) continue;
    const auto head = read_head(std::string(text.substr(0, cut->head_end)));
    if (!head || !is_plausible(*head, has_dash)) continue;
    DatelineHead out;
    out.dateline.city = place_case(without(head->place, ","));
    out.dateline.country = place_case(head->country);
    out.dateline.date = head->date;
    out.dateline.text = text::collapse_whitespace(text.substr(0, cut->copy));
    out.agency = head->agency;
    out.length = start + cut->copy;
    return out;
  }
  return std::nullopt;
}

std::optional<DatelineHead> read_dateline_alone(std::string_view paragraph) {
  if (paragraph.size() > longest_head) return std::nullopt;
  auto head = read_dateline(std::string(paragraph) + " .");
  if (!head || head->length <= paragraph.size() || head->dateline.date.empty()) return std::nullopt;
  head->length = paragraph.size();
  return head;
}

std::optional<Dateline> dateline_of(std::span<const std::string> paragraphs) {
  // Notes to editors may stand before it; beyond the third paragraph capitals mean something else.
  for (const auto& paragraph : paragraphs.first(std::min<std::size_t>(paragraphs.size(), 3)))
    for (const auto& head : {read_dateline(paragraph), read_dateline_alone(paragraph)})
      if (head) return head->dateline;
  return std::nullopt;
}

}  // namespace dateline::wire
