#include "news/take_key.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "base/scan.h"
#include "text/unicode.h"

namespace dateline {
namespace {

constexpr std::size_t longest_key = 60;

constexpr std::array<std::string_view, 70> words_of_takes{
    "1st",          "2nd",          "3rd",         "first",        "second",     "third",
    "fourth",       "fifth",        "ld",          "lead",         "leads",      "writethru",
    "writethrough", "write",        "thru",        "through",      "add",        "adds",
    "sub",          "subs",         "insert",      "take",         "pickup",     "optional",
    "update",       "updates",      "updated",     "refile",       "repeat",     "rpt",
    "resend",       "recasts",      "correction",  "corrections",  "corrective", "corrected",
    "correct",      "corrects",     "kill",        "killed",       "withdrawn",  "withdrawal",
    "withhold",     "hold",         "elimination", "disregard",    "urgent",     "flash",
    "bulletin",     "alert",        "newsalert",   "advisory",     "advance",    "roundup",
    "wrapup",       "summary",      "preview",     "eil",          "eilmeldung", "zusammenfassung",
    "korrektur",    "berichtigung", "achtung",     "wiederholung", "neufassung", "vorschau",
    "extra",        "story",        "mandatory",   "final"};

constexpr std::array<std::string_view, 10> words_of_corrections{
    "correction", "corrections", "corrective",   "corrected", "correct",
    "corrects",   "korrektur",   "berichtigung", "refile",    "corr"};

// "3rd", "12th", "2", "2.".
bool is_number(std::string_view word) {
  const auto end = word.find_first_not_of("0123456789");
  if (end == 0) return false;
  const auto rest = end == std::string_view::npos ? std::string_view() : word.substr(end);
  return word.size() <= 5 &&
         (rest.empty() || rest == "st" || rest == "nd" || rest == "rd" || rest == "th" || rest == ".");
}

std::vector<std::string> words_in(std::string_view line) {
  std::vector<std::string> out(1);
  for (const char c : text::match_key(line)) {
    const bool between = c == ' ' || c == '-' || c == '/' || c == ',' || c == ':' || c == '(' || c == ')';
    if (!between) out.back() += c;
    if (between && !out.back().empty()) out.emplace_back();
  }
  if (out.back().empty()) out.pop_back();
  return out;
}

// A count of words.
std::optional<std::int64_t> count_in(std::string_view text) {
  return text.size() <= 6 ? whole_number(text) : std::nullopt;
}

void take_cycle(std::string_view& rest, Slug& into) {
  constexpr std::array<std::string_view, 4> cycles{"AM-", "PM-", "BC-", "AP-"};
  for (const auto cycle : cycles)
    if (rest.starts_with(cycle) && rest.size() > cycle.size()) {
      into.cycle = cycle.substr(0, 2);
      rest.remove_prefix(cycle.size());
      return;
    }
}

// "Ferry Fire 1st Ld": a take key that only a space parts from the slug.
void take_key_off(Slug& into) {
  for (auto space = into.slug.find(' '); space != std::string::npos; space = into.slug.find(' ', space + 1)) {
    const auto rest = text::trim(std::string_view(into.slug).substr(space + 1));
    if (!is_take_key(rest) || rest.find_first_not_of("0123456789") == std::string_view::npos) continue;
    into.take_key = rest;
    into.slug = text::trim(std::string_view(into.slug).substr(0, space));
    return;
  }
}

}  // namespace

bool is_take_key(std::string_view line) {
  line = text::trim(line);
  if (line.empty() || line.size() > longest_key) return false;
  if (line.front() == '(' && line.back() == ')') return true;
  const auto words = words_in(line);
  const auto is_known = [](const std::string& word) {
    return is_number(word) || std::ranges::find(words_of_takes, word) != words_of_takes.end();
  };
  return !words.empty() && std::ranges::all_of(words, is_known);
}

bool is_correction(std::string_view take_key) {
  return std::ranges::any_of(words_in(take_key), [](const std::string& word) {
    return std::ranges::find(words_of_corrections, word) != words_of_corrections.end();
  });
}

Slug split_slug(std::string_view written) {
  Slug out;
  auto rest = text::trim(written);
  take_cycle(rest, out);
  bool first = true;
  while (!rest.empty()) {
    const auto comma = std::min(rest.find(','), rest.size());
    const auto part = text::trim(rest.substr(0, comma));
    rest.remove_prefix(std::min(comma + 1, rest.size()));
    if (part.empty()) continue;
    const auto count = count_in(part);
    if (first) {
      out.slug = part;
    } else if (count && rest.empty()) {
      out.words = *count;
    } else if (is_take_key(part) || !out.take_key.empty()) {
      out.take_key += (out.take_key.empty() ? "" : ", ") + std::string(part);
    } else {
      out.slug += ", " + std::string(part);
    }
    first = false;
  }
  if (out.take_key.empty()) take_key_off(out);
  return out;
}

}  // namespace dateline
