#include "intake/byline_names.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "text/unicode.h"

namespace dateline::intake {
namespace {

constexpr std::array<std::string_view, 6> between{", and ", " and ", " & ", " et ", " y ", ", "};

std::vector<std::string_view> split(std::string_view text, std::string_view mark) {
  std::vector<std::string_view> parts;
  while (true) {
    const auto at = text.find(mark);
    parts.push_back(text::trim(text.substr(0, at)));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + mark.size());
  }
}

// "van", "de la", "bin" may stand inside a name in small letters.
bool is_small(std::string_view word) {
  return text::lower(word) == word;
}

bool is_no_person(std::string_view word) {
  constexpr std::array<std::string_view, 16> words{
      "agencies", "agency", "bureau", "correspondent", "correspondents", "desk",    "editor", "editors",
      "inc",      "ltd",    "news",   "press",         "reporters",      "service", "sons",   "staff"};
  return std::ranges::find(words, text::lower(word)) != words.end();
}

bool is_whole_name(std::string_view name) {
  const auto words = split(name, " ");
  if (words.size() < 2 || words.size() > 5) return false;
  return !is_small(words.front()) && !is_small(words.back()) && std::ranges::none_of(words, is_no_person);
}

}  // namespace

std::vector<std::string> byline_names(std::string_view byline) {
  std::vector<std::string_view> parts{byline};
  for (const auto mark : between) {
    std::vector<std::string_view> finer;
    for (const auto part : parts) std::ranges::copy(split(part, mark), std::back_inserter(finer));
    parts = std::move(finer);
  }
  if (parts.size() < 2 || !std::ranges::all_of(parts, is_whole_name)) return {std::string(byline)};
  return {parts.begin(), parts.end()};
}

}  // namespace dateline::intake
