#include "wire/formats/page_line.h"

#include <algorithm>
#include <array>

#include "base/clock.h"
#include "text/human_time.h"
#include "text/unicode.h"
#include "wire/formats/page_labels.h"

namespace dateline::wire {
namespace {

constexpr std::size_t longest_line = 300;
constexpr std::size_t longest_name = 80;

bool has_digit(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, bytes] = text::code_point_at(text, at);
    if (text::is_digit(c)) return true;
    at += bytes;
  }
  return false;
}

bool is_time(std::string_view text) {
  if (text.size() < 6 || text.size() > 120 || !has_digit(text)) return false;
  return parse_rfc3339(text).has_value() || text::read_human_time(text).has_value();
}

bool is_clock(std::string_view text) {
  return text.size() >= 4 && text.size() <= 30 && text::read_clock_time(text).has_value();
}

struct Segment {
  Label label = Label::none;
  std::string_view text;  // without its label
  bool time = false;
};

std::string_view without_brackets(std::string_view text) {
  text = text::trim(text);
  while (!text.empty() && (text.front() == '(' || text.front() == '[')) text = text::trim(text.substr(1));
  for (const std::string_view dash : {" -", " \xe2\x80\x93", " \xe2\x80\x94"})
    if (text.ends_with(dash)) text = text::trim(text.substr(0, text.size() - dash.size()));
  while (!text.empty() &&
         (text.back() == ')' || text.back() == ']' || text.back() == ',' || text.back() == ';'))
    text = text::trim(text.substr(0, text.size() - 1));
  return text;
}

Segment labelled(std::string_view written) {
  const auto text = without_brackets(written);
  const auto read = label_at(text);
  // "Place" and "source" begin words of prose too.
  const bool needs_colon = read.label == Label::place || read.label == Label::by;
  if (read.label == Label::none || (needs_colon && !read.colon)) return {Label::none, text, is_time(text)};
  const auto rest = without_brackets(text.substr(read.length));
  const bool dated = !needs_colon && (is_time(rest) || (read.label == Label::updated && is_clock(rest)));
  if (!needs_colon && !dated && !is_relative_time(rest) && !rest.empty()) return {Label::none, text, false};
  return {read.label, rest, dated};
}

// Separators between the parts of such a line; a slash only with spaces around it.
std::vector<std::string_view> cut(std::string_view line) {
  constexpr std::array separators{"|",   "\xe2\x80\xa2", "\xc2\xb7", "\xe2\x94\x82", "\xef\xbd\x9c",
                                  " / ", "\xe2\x97\x8f", "\t",       "\xe3\x83\xbb", " // "};
  constexpr std::string_view heads = "| /\t\xe2\xc2\xef\xe3";
  std::vector<std::string_view> out;
  std::size_t start = 0;
  for (std::size_t at = 0; at <= line.size(); ++at) {
    at = std::min(line.find_first_of(heads, at), line.size());
    std::size_t size = at == line.size() ? 1 : 0;
    for (const std::string_view separator : separators)
      if (size == 0 && line.substr(at, separator.size()) == separator) size = separator.size();
    if (size == 0) continue;
    if (const auto part = text::trim(line.substr(start, at - start)); !part.empty()) out.push_back(part);
    start = at + size;
    at = start - 1;
  }
  return out;
}

bool is_dash(std::string_view text, std::size_t at, std::size_t& size) {
  for (const std::string_view dash : {" - ", " \xe2\x80\x93 ", " \xe2\x80\x94 ", ", "})
    if (text.substr(at, dash.size()) == dash) return size = dash.size(), true;
  return false;
}

bool labels_time(Label label) {
  return label == Label::created || label == Label::updated;
}

// Where a part without separators falls in two: before a label with its time ("… IST Created: …"), at a dash
// or comma beside a time ("… IST - KOCHI"), before a time at the end ("Ada North 25 Dec 2025").
std::optional<std::pair<std::string_view, std::string_view>> halves(std::string_view part) {
  for (auto at = part.find(' '); at != std::string_view::npos; at = part.find(' ', at + 1)) {
    const auto second = part.substr(at + 1);
    if (!labels_time(label_at(without_brackets(second)).label)) continue;
    const auto read = labelled(second);
    if (labels_time(read.label) && (read.time || is_relative_time(read.text) || halves(read.text)))
      return std::pair{part.substr(0, at), second};
  }
  for (std::size_t at = 1, size = 0; at + 2 < part.size(); ++at) {
    if (!is_dash(part, at, size)) continue;
    const auto first = part.substr(0, at), second = part.substr(at + size);
    if (labelled(first).time || labelled(second).time) return std::pair{first, second};
  }
  if (part.size() > 120) return std::nullopt;
  for (auto at = part.find(' '); at != std::string_view::npos; at = part.find(' ', at + 1))
    if (is_time(part.substr(at + 1))) return std::pair{part.substr(0, at), part.substr(at + 1)};
  return std::nullopt;
}

void read_part(std::string_view part, std::vector<Segment>& out, int depth = 0) {
  auto read = labelled(part);
  if (!read.time && read.label == Label::none && depth < 4 && out.size() < 12)
    if (const auto two = halves(read.text)) {
      read_part(two->first, out, depth + 1);
      read_part(two->second, out, depth + 1);
      return;
    }
  if (!read.text.empty()) out.push_back(read);
}

bool has_desk_word(std::string_view text) {
  constexpr std::array words{"desk",      "bureau",    "staff",    "agency",    "agencies",
                             "news",      "team",      "wire",     "service",   "press",
                             "web",       "online",    "times",    "post",      "agencia",
                             "agence",    "agentur",   "agenzia",  "redaktion", "redaction",
                             "redaccion", "redazione", "newsroom", "وكالة",     "وكالات"};
  const auto key = ' ' + text::match_key(text) + ' ';
  return std::ranges::any_of(
      words, [&](const char* word) { return key.find(' ' + std::string(word) + ' ') != std::string::npos; });
}

// "The Millrace Courier": the paper's own name beside who and when.
bool is_paper(std::string_view text) {
  constexpr std::array words{"courier", "herald",   "tribune",  "gazette", "journal", "chronicle", "daily",
                             "ledger",  "observer", "star",     "mail",    "mirror",  "telegraph", "examiner",
                             "zeitung", "anzeiger", "magazine", "today",   "weekly"};
  const auto key = ' ' + text::match_key(text) + ' ';
  return key.starts_with(" the ") || std::ranges::any_of(words, [&](const char* word) {
           return key.find(' ' + std::string(word) + ' ') != std::string::npos;
         });
}

bool is_place(std::string_view text) {
  return !is_paper(text) && !has_desk_word(text) && text.size() <= 60 && std::ranges::count(text, ' ') <= 4 &&
         !is_role(text) && text.find_first_of("0123456789?!@") == std::string_view::npos;
}

// Who and where, of what carries no label: "By" tells, then a desk, else who comes first.
void set_names(const std::vector<std::string_view>& names, PageLine& line) {
  if (names.empty()) return;
  const auto find = [&](const auto& is) {
    return static_cast<std::size_t>(std::ranges::find_if(names, is) - names.begin());
  };
  auto by = find([](std::string_view name) { return by_length(name) > 0; });
  if (by == names.size()) by = find(is_byline);
  if (by == names.size())
    by = line.byline.empty() ? find([](std::string_view name) { return !is_role(name); }) : by;
  if (line.byline.empty() && by < names.size()) line.byline = without_by(names[by]);
  for (std::size_t i = 0; i < names.size(); ++i)
    if (i != by && line.city.empty() && is_place(names[i])) line.city = names[i];
}

bool is_capitalised(std::string_view word) {
  const auto c = text::code_point_at(word, 0).value;
  return text::is_upper(c) || (text::is_letter(c) && c >= 0x590);
}

constexpr std::array joins{"and", "&",  "et", "und", "y",   "e", "en", "och",
                           "og",  "ja", "i",  "ve",  "dan", "и", "و"};

bool is_join(std::string_view word) {
  return std::ranges::find(joins, word) != joins.end();
}

std::vector<std::string_view> words_of(std::string_view line) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at < line.size();) {
    const auto end = std::min(line.find(' ', at), line.size());
    if (end > at) out.push_back(line.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

}  // namespace

bool is_byline(std::string_view line) {
  const auto text = text::trim(line);
  if (text.size() < 4 || text.size() > 160 || text.ends_with('.')) return false;
  const auto spaces = std::ranges::count(text, ' ');
  if (const auto by = by_length(text); by > 0 && spaces <= 14 && is_capitalised(text.substr(by)))
    return text.find_first_of("0123456789") == std::string_view::npos;
  return has_desk_word(text) && spaces <= 5 && is_capitalised(text);
}

std::string without_by(std::string_view byline) {
  auto text = text::trim(byline);
  text = text::trim(text.substr(by_length(text)));
  // "Ada North, Europe correspondent": who, without what.
  if (const auto comma = text.rfind(", "); comma != std::string_view::npos && is_role(text.substr(comma + 2)))
    text = text::trim(text.substr(0, comma));
  return std::string(text);
}

bool is_names(std::string_view line) {
  const auto words = words_of(line);
  if (words.size() < 2 || words.size() > 12 || line.size() > 120 || is_role(line)) return false;
  return std::ranges::all_of(words, [](std::string_view word) {
    return is_join(word) ||
           (is_capitalised(word) && word.find_first_of("0123456789:?!|/.\"") == std::string_view::npos);
  });
}

std::vector<std::string> people_of(std::string_view byline) {
  std::vector<std::string> out;
  std::string name;
  const auto flush = [&] {
    while (!name.empty() && name.back() == ',') name.pop_back();
    if (!name.empty()) out.push_back(name);
    name.clear();
  };
  for (const auto word : words_of(byline)) {
    const bool comma = word.ends_with(',') || word.ends_with(';');
    if (is_join(word)) {
      flush();
    } else {
      name += (name.empty() ? "" : " ") + std::string(word.substr(0, word.size() - (comma ? 1 : 0)));
      if (comma) flush();
    }
  }
  flush();
  // "Ministry of Defence and Veterans Desk", "North and South": names have two words each.
  const bool each_a_name = std::ranges::all_of(out, [](const std::string& one) {
    return one.find(' ') != std::string::npos && one.size() <= longest_name;
  });
  if (out.size() < 2 || !each_a_name || out.size() > 10 || is_role(out.back())) return {std::string(byline)};
  return out;
}

bool is_entry_time(std::string_view line) {
  const auto text = without_brackets(line);
  return text.size() <= 60 && (is_clock(text) || is_time(text));
}

std::optional<PageLine> read_page_line(std::string_view written) {
  const auto line = text::trim(written);
  if (line.empty() || line.size() > longest_line) return std::nullopt;
  if (!has_digit(line) && !(line.size() <= 120 && is_relative_time(line.substr(line.rfind('|') + 1))))
    return std::nullopt;
  std::vector<Segment> segments;
  for (const auto part : cut(line)) read_part(part, segments);
  PageLine out;
  std::vector<std::string_view> names;
  for (const auto& segment : segments) {
    const bool is_label = segment.label == Label::created || segment.label == Label::updated;
    if (segment.time) {
      auto& into = segment.label == Label::updated ? out.updated : out.created;
      if (into.empty()) into = segment.text;
      out.labelled = out.labelled || is_label;
    } else if (is_relative_time(segment.text)) {
      out.relative = true;
    } else if (segment.label == Label::place) {
      out.city = segment.text;
    } else if (segment.label == Label::by) {
      out.byline = without_by(segment.text);
    } else if (segment.label == Label::none) {
      names.push_back(segment.text);
    }
  }
  // A sentence with a date in it is no such line: its parts are short.
  const bool short_parts =
      std::ranges::all_of(names, [](std::string_view name) { return name.size() <= 2 * longest_name; });
  if ((!out.has_time() && !out.relative) || names.size() > 4 || !short_parts) return std::nullopt;
  // "Updated 25 Dec 2025 - KOCHI": what stands alone behind a time is where, what stands before it is who.
  const bool behind = names.size() == 1 && out.byline.empty() && out.city.empty() && segments.front().time;
  if (behind && is_place(names[0]) && !is_byline(names[0]))
    out.city = names[0];
  else
    set_names(names, out);
  return out;
}

}  // namespace dateline::wire
