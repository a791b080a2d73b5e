#include "wire/formats/wire_head.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "base/scan.h"
#include "news/take_key.h"
#include "text/unicode.h"
#include "wire/formats/desk_notes.h"
#include "wire/formats/notices.h"
#include "wire/formats/page_line.h"
#include "wire/formats/wire_fields.h"

namespace dateline::wire {
namespace {

// "NW Photo OSL109, OSL110", "With NW Photos": what goes with the copy, for desks.
bool is_picture_note(std::string_view line) {
  if (line.size() > 100 || line.ends_with('.')) return false;
  const auto key = text::match_key(line);
  constexpr std::array words{" photo ", " photos ", " graphic ", " graphics ", " video ", " audio "};
  const bool named = std::ranges::any_of(words, [&](const char* word) {
    const auto at = key.find(word);
    return at != std::string::npos && at <= 5 && line[0] >= 'A' && line[0] <= 'Z' &&
           (line[1] < 'a' || line[1] > 'z');
  });
  return named && line.find_first_of("0123456789") != std::string_view::npos;
}

// "MEDIA RELEASE 4711", "FOR IMMEDIATE RELEASE": what the sheet is.
bool is_release_label(std::string_view key) {
  constexpr std::array labels{"media release",         "press release",        "news release",
                              "for immediate release", "pressemitteilung",     "pressemeldung",
                              "communique de presse",  "comunicado de prensa", "comunicato stampa",
                              "pressmeddelande",       "pressemelding"};
  return std::ranges::any_of(labels, [&](std::string_view label) {
    if (!key.starts_with(label)) return false;
    const auto rest = key.substr(label.size());
    const bool number = rest.find_first_of("0123456789") != std::string_view::npos;
    return rest.find_first_not_of(" .:-*") == std::string_view::npos ||
           (number && rest.size() <= 16 && rest.starts_with(' '));
  });
}

// What tells a typesetting machine where a line begins ("^") and ends ("<", "=", "<!", "=!").
std::string without_codes(std::string_view line) {
  while (line.starts_with('^')) line.remove_prefix(1);
  const auto last = line.find_last_not_of("<=!");
  const bool coded =
      last != std::string_view::npos && line.find_first_of("<=", last) != std::string_view::npos;
  return std::string(text::trim(coded ? line.substr(0, last + 1) : line));
}

// "NW0042", "a0123".
bool is_sequence(std::string_view line) {
  const auto digits = std::min(line.find_first_of("0123456789"), line.size());
  const auto is_letter = [](unsigned char c) { return std::isalpha(c) != 0; };
  return digits >= 1 && digits <= 5 && line.size() - digits >= 3 && line.size() - digits <= 6 &&
         std::ranges::all_of(line.substr(0, digits), is_letter) && whole_number(line.substr(digits));
}

// "BC-ICE-FERRY,1st Ld-Writethru": a slug with its cycle and take key.
Slug cycle_slug(std::string_view line) {
  auto slug = split_slug(line);
  const bool one_word = slug.slug.find(' ') == std::string::npos;
  return !slug.cycle.empty() && one_word && line.size() <= 100 ? slug : Slug{};
}

// "12-Jan-2026 16:00:12": a time and nothing else.
std::string time_of(std::string_view line) {
  constexpr std::size_t longest = 50;
  if (line.empty() || line.size() > longest || std::isdigit(static_cast<unsigned char>(line[0])) == 0)
    return {};
  const auto read = read_page_line(line);
  const bool alone = read && read->byline.empty() && read->city.empty() && !read->relative;
  return !alone ? std::string() : read->created.empty() ? read->updated : read->created;
}

// "NRD 0042 4 I 0120 NOR /NRD-AB12": a circuit's header without its controls. Short words in capitals and
// numbers, one of them with a nought in front, as no headline has.
bool is_circuit_header(std::string_view line) {
  if (line.size() > 60 ||
      std::ranges::any_of(line, [](unsigned char c) { return c >= 0x80 || std::islower(c); }))
    return false;
  std::size_t words = 0, numbers = 0, padded = 0;
  while (!line.empty()) {
    const auto word = take_until(' ', line);
    const bool number = whole_number(word).has_value();
    const bool code = word.find_first_of("0123456789/") != std::string_view::npos;
    if (word.size() > (code ? 12u : 4u)) return false;
    ++words;
    numbers += number ? 1 : 0;
    padded += number && word.size() >= 3 && word[0] == '0' ? 1 : 0;
  }
  return words >= 4 && numbers >= 2 && padded >= 1;
}

bool take_code(const std::string& line, WireText& into) {
  if (auto time = time_of(line); !time.empty()) {
    into.fields.emplace_back("date", std::move(time));
    return true;
  }
  if (is_circuit_header(line)) {
    into.desk.push_back(line);
  } else if (is_sequence(line)) {
    into.fields.emplace_back("sequence", line);
  } else if (auto slug = cycle_slug(line); !slug.slug.empty() && into.slug.empty()) {
    into.slug = slug.slug;
    into.take_key = slug.take_key;
  } else if (is_take_key(line) && into.headline.empty() && into.take_key.empty()) {
    into.take_key = line;
  } else if (line.starts_with('(') && line.ends_with(')')) {
    into.desk.push_back(line);
  } else {
    return false;
  }
  return true;
}

}  // namespace

bool is_head_note(std::string_view line) {
  const auto key = text::match_key(line.substr(0, 80));
  constexpr std::array priorities{"urgent", "flash",    "bulletin", "newsalert",    "alert",
                                  "snap",   "priority", "rush",     "breaking news"};
  const bool note =
      key.starts_with("note:") || is_release_label(key) || is_desk_note(line) || is_picture_note(line);
  const bool priority = std::ranges::find(priorities, key) != priorities.end();
  return note || priority || is_embargo(line) || control_of(line);
}

bool is_wire_byline(std::string_view line) {
  const auto key = text::match_key(line.substr(0, 200));
  constexpr std::array heads{"by ", "by: ", "par ", "von ", "por ", "di ", "words by ", "text by "};
  const bool starts = std::ranges::any_of(heads, [&](const char* head) { return key.starts_with(head); });
  return starts && line.size() <= 120 && !line.ends_with('.') && std::ranges::count(line, ' ') <= 10;
}

bool is_head_code(std::string_view line) {
  const auto bare = without_codes(line);
  return is_sequence(bare) || is_circuit_header(bare) || !time_of(bare).empty() || is_take_key(bare) ||
         !cycle_slug(bare).slug.empty();
}

bool is_slug(std::string_view line) {
  if (line.size() > 60 || line.size() < 3 || line.find(' ') != std::string_view::npos) return false;
  return line.find_first_of("-/") != std::string_view::npos || line.find('.') != std::string_view::npos;
}

bool take_field(const std::string& line, WireText& into) {
  auto [name, value] = read_field(line);
  if (name.empty()) return false;
  if (!value.empty()) into.fields.emplace_back(std::move(name), std::move(value));
  return true;
}

void read_head_line(const std::string& written, bool first_of_block, WireText& into) {
  const auto line = without_codes(written);
  if (is_head_note(line)) return into.notes.push_back(line);
  if (line.empty() || is_end_mark(line) || is_rule(line)) return;
  if (take_field(line, into) || take_code(line, into)) return;
  if (into.byline.empty() && is_wire_byline(line)) {
    into.byline = line;
  } else if (!first_of_block && !into.byline.empty() && into.agency.empty() && line.size() <= 60 &&
             !line.ends_with('.')) {
    into.agency = line;
  } else if (into.slug.empty() && is_slug(line)) {
    into.slug = line;
  } else if (into.headline.empty() || (!first_of_block && into.summary.empty() && into.byline.empty())) {
    into.headline.push_back(line);
  } else {
    into.summary += (into.summary.empty() ? "" : " ") + line;
  }
}

}  // namespace dateline::wire
