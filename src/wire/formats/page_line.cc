#include "wire/formats/page_line.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/clock.h"
#include "text/human_time.h"
#include "text/unicode.h"

namespace dateline::wire {
namespace {

constexpr std::size_t longest_line = 300;

enum class Label { none, created, updated, place, by };

struct Word {
  std::string_view text;
  Label label;
};

// Longest first: "last updated on" before "updated".
constexpr std::array labels{Word{"first published on", Label::created},
                            Word{"first published at", Label::created},
                            Word{"first published", Label::created},
                            Word{"originally published", Label::created},
                            Word{"date published", Label::created},
                            Word{"published on", Label::created},
                            Word{"published at", Label::created},
                            Word{"published", Label::created},
                            Word{"publish date", Label::created},
                            Word{"posted on", Label::created},
                            Word{"posted at", Label::created},
                            Word{"posted", Label::created},
                            Word{"created on", Label::created},
                            Word{"created at", Label::created},
                            Word{"created", Label::created},
                            Word{"issued", Label::created},
                            Word{"last updated on", Label::updated},
                            Word{"last updated at", Label::updated},
                            Word{"last updated", Label::updated},
                            Word{"last update", Label::updated},
                            Word{"last modified", Label::updated},
                            Word{"modified", Label::updated},
                            Word{"updated on", Label::updated},
                            Word{"updated at", Label::updated},
                            Word{"updated", Label::updated},
                            Word{"update", Label::updated},
                            Word{"edited", Label::updated},
                            Word{"location", Label::place},
                            Word{"place", Label::place},
                            Word{"city", Label::place},
                            Word{"dateline", Label::place},
                            Word{"author", Label::by},
                            Word{"byline", Label::by},
                            Word{"source", Label::by},
                            Word{"publi\xc3\xa9 le", Label::created},
                            Word{"publi\xc3\xa9", Label::created},
                            Word{"mis \xc3\xa0 jour le", Label::updated},
                            Word{"mis \xc3\xa0 jour", Label::updated},
                            Word{"modifi\xc3\xa9 le", Label::updated},
                            Word{"publicado el", Label::created},
                            Word{"publicado em", Label::created},
                            Word{"publicado", Label::created},
                            Word{"actualizado", Label::updated},
                            Word{"atualizado em", Label::updated},
                            Word{"atualizado", Label::updated},
                            Word{"ver\xc3\xb6"
                                 "ffentlicht am",
                                 Label::created},
                            Word{"ver\xc3\xb6"
                                 "ffentlicht",
                                 Label::created},
                            Word{"aktualisiert am", Label::updated},
                            Word{"aktualisiert", Label::updated},
                            Word{"pubblicato il", Label::created},
                            Word{"aggiornato il", Label::updated},
                            Word{"written by", Label::by},
                            Word{"reported by", Label::by}};

struct Segment {
  Label label = Label::none;
  std::string text;  // without its label
};

bool is_word_end(std::string_view text, std::size_t at) {
  return at >= text.size() || text[at] == ' ' || text[at] == ':' || text[at] == '-';
}

Segment labelled(std::string_view written) {
  const auto text = text::trim(written);
  const auto lower = text::lower(text);
  for (const auto& each : labels) {
    if (!lower.starts_with(each.text) || !is_word_end(lower, each.text.size())) continue;
    auto rest = text.substr(std::min(each.text.size(), text.size()));
    const bool colon = text::trim(rest).starts_with(':');
    while (!rest.empty() && (rest.front() == ' ' || rest.front() == ':' || rest.front() == '-'))
      rest.remove_prefix(1);
    // "Place" and "source" begin words of prose too.
    if ((each.label == Label::place || each.label == Label::by) && !colon) continue;
    return {each.label, std::string(text::trim(rest))};
  }
  return {Label::none, std::string(text)};
}

bool is_time(std::string_view text) {
  if (text.size() < 6 || text.find_first_of("0123456789") == std::string_view::npos) return false;
  return parse_rfc3339(text).has_value() || text::read_human_time(text).has_value();
}

// Separators between the parts of such a line; a slash only with spaces around it.
std::vector<Segment> segments_of(std::string_view line) {
  constexpr std::array separators{"|",   "\xe2\x80\xa2", "\xc2\xb7", "\xe2\x94\x82", "\xef\xbd\x9c",
                                  " / ", "\xe2\x97\x8f", "\t"};
  std::vector<Segment> out;
  std::size_t start = 0;
  for (std::size_t at = 0; at <= line.size(); ++at) {
    std::size_t size = at == line.size() ? 1 : 0;
    for (const std::string_view separator : separators)
      if (size == 0 && line.substr(at, separator.size()) == separator) size = separator.size();
    if (size == 0) continue;
    if (auto segment = labelled(line.substr(start, at - start)); !segment.text.empty())
      out.push_back(std::move(segment));
    start = at + size;
    at = start - 1;
  }
  return out;
}

// "Updated: 25-12-2025 03:59 IST Created: 25-12-2025 03:00 IST": labels alone separate.
std::vector<Segment> split_at_labels(const Segment& segment) {
  const auto lower = text::lower(segment.text);
  if (lower.size() != segment.text.size()) return {segment};
  for (const auto& each : labels) {
    if (each.label != Label::created && each.label != Label::updated) continue;
    const auto at = lower.find(' ' + std::string(each.text));
    if (at == std::string::npos || !is_word_end(lower, at + 1 + each.text.size())) continue;
    std::string first(text::trim(std::string_view(segment.text).substr(0, at)));
    while (!first.empty() && (first.back() == ',' || first.back() == ';')) first.pop_back();
    const auto second = labelled(std::string_view(segment.text).substr(at + 1));
    if (is_time(second.text)) return {{segment.label, first}, second};
  }
  return {segment};
}

bool has_desk_word(std::string_view text) {
  constexpr std::array words{"desk",     "bureau",        "staff",  "agency", "agencies", "news",
                             "reporter", "correspondent", "team",   "editor", "wire",     "service",
                             "press",    "web",           "online", "times",  "post"};
  const auto key = ' ' + text::match_key(text) + ' ';
  return std::ranges::any_of(
      words, [&](const char* word) { return key.find(' ' + std::string(word) + ' ') != std::string::npos; });
}

// Who and where, of what carries no label: a desk or a "By" tells, else who comes first.
void set_names(const std::vector<std::string>& names, PageLine& line) {
  if (names.empty()) return;
  std::size_t by = 0;
  for (std::size_t i = 0; i < names.size(); ++i)
    if (is_byline(names[i])) {
      by = i;
      break;
    }
  if (line.byline.empty()) line.byline = without_by(names[by]);
  for (std::size_t i = 0; i < names.size(); ++i)
    if (i != by && line.city.empty() && names[i].size() <= 60) line.city = names[i];
}

}  // namespace

bool is_byline(std::string_view line) {
  const auto text = text::trim(line);
  if (text.size() < 4 || text.size() > 120 || text.ends_with('.')) return false;
  const auto key = text::match_key(text);
  if (key.starts_with("by ") && std::ranges::count(text, ' ') <= 9) return true;
  return has_desk_word(text) && std::ranges::count(text, ' ') <= 5 &&
         text::is_upper(text::code_point_at(text, 0).value);
}

std::string without_by(std::string_view byline) {
  auto text = text::trim(byline);
  const auto key = text::lower(text.substr(0, 4));
  if (key.starts_with("by ") || key.starts_with("by: "))
    text = text::trim(text.substr(key.starts_with("by: ") ? 4 : 3));
  return std::string(text);
}

std::optional<PageLine> read_page_line(std::string_view written) {
  const auto line = text::trim(written);
  if (line.empty() || line.size() > longest_line) return std::nullopt;
  std::vector<Segment> segments;
  for (const auto& segment : segments_of(line))
    for (auto& part : split_at_labels(segment)) segments.push_back(std::move(part));
  PageLine out;
  std::vector<std::string> names;
  for (const auto& segment : segments) {
    if (is_time(segment.text) && segment.label != Label::place && segment.label != Label::by) {
      auto& into = segment.label == Label::updated ? out.updated : out.created;
      if (into.empty()) into = segment.text;
    } else if (segment.label == Label::place) {
      out.city = segment.text;
    } else if (segment.label == Label::by) {
      out.byline = segment.text;
    } else if (!segment.text.empty()) {
      names.push_back(segment.text);
    }
  }
  // A sentence with a date in it is no such line: its parts are short.
  const bool short_parts =
      std::ranges::all_of(names, [](const std::string& name) { return name.size() <= 80; });
  if (!out.has_time() || names.size() > 3 || !short_parts) return std::nullopt;
  set_names(names, out);
  return out;
}

}  // namespace dateline::wire
