#include "taster/organisation_beside.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "taster/name_beside.h"

namespace dateline::taster {
namespace {

// What only organisations do, behind "which".
bool acts_as_firm(std::string_view key) {
  constexpr std::array<std::string_view, 16> verbs{
      "acquired", "bought",    "builds", "employs", "hired", "insures", "makes", "operates",
      "owns",     "publishes", "runs",   "said",    "says",  "sells",   "sued",  "supplies"};
  static_assert(std::ranges::is_sorted(verbs));
  return std::ranges::binary_search(verbs, key);
}

bool tells_firm(WordMarks marks) {
  return marks.has(Mark::firm) && !marks.any(Mark::post, Mark::kin);
}

// "analyst Tom Abara of Jefferies", "an economist at Skaldbank".
std::string_view desk_before(const NameLine& line, std::size_t begin) {
  const auto& words = line.words;
  if (begin < 2 || !words[begin].joined) return {};
  const auto link = words[begin - 1].key;
  if (link != "of" && link != "at") return {};
  for (auto at = begin - 1; at-- > 0 && begin - at < 6;) {
    if (words[at].marks.has(Mark::desk)) return words[at].text;
    const bool is_name = words[at].capital && words[at + 1].joined;
    if (!is_name) return {};
  }
  return {};
}

bool may_be_organisation(const NameLine& line, std::size_t begin, std::size_t end) {
  const auto& first = line.words[begin];
  bool place = true;
  for (auto at = begin; at < end; ++at) place = place && line.words[at].place;
  return !place && first.text.size() > 2 && !first.marks.has(Mark::before) && !is_personal_title(first) &&
         !first.marks.has(Mark::sole) && !line.words[end - 1].marks.has(Mark::thing);
}

}  // namespace

std::optional<NameFound> organisation_beside(const NameLine& line, const NameRun& run) {
  const auto& words = line.words;
  auto begin = run.begin;
  // "the newspaper Le Quai"
  const bool named = !beside(line, run.begin, run.end).noun.empty();
  while (begin < run.end && is_before_name(words[begin]) && !named) ++begin;
  if (begin == run.end || !may_be_organisation(line, begin, run.end)) return std::nullopt;

  const auto found = [&](std::string why) { return NameFound{begin, run.end, std::move(why)}; };
  const auto near = beside(line, begin, run.end);
  const auto& first = words[begin];
  const bool given = first.marks.has(Mark::given) && run.end - begin > 1;
  if (!near.company.empty() && !given) return found(fmt::format("its '{}'", near.company));
  if (given) return std::nullopt;
  if (!near.noun.empty() && tells_firm(near.noun_marks))
    return found(fmt::format("'{}' stands before it", near.noun));
  const bool is_one = begin + 1 == run.end;
  if (is_one && (first.sentence || first.marks.has(Mark::ending)) && near.noun.empty()) return std::nullopt;
  if (!near.apposed.empty() && tells_firm(near.apposed_marks))
    return found(fmt::format("'{}' stands beside it", near.apposed));
  if (near.relative == "which" && run.end + 1 < words.size() && acts_as_firm(words[run.end + 1].key))
    return found(fmt::format("'which {}' stands behind it", words[run.end + 1].text));
  if (const auto desk = desk_before(line, begin); !desk.empty())
    return found(fmt::format("the '{}' is of it", desk));
  return std::nullopt;
}

}  // namespace dateline::taster
