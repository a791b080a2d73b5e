#include "taster/name_lexicon.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/check.h"
#include "taster/name_lexicon_text.h"
#include "taster/place_key.h"

namespace dateline::taster {
namespace {

constexpr std::array<std::pair<std::string_view, Mark>, 28> mark_words{{
    {"given", Mark::given},       {"everyday", Mark::everyday},
    {"post", Mark::post},         {"kin", Mark::kin},
    {"sole", Mark::sole},         {"royal", Mark::royal},
    {"desk", Mark::desk},         {"firm", Mark::firm},
    {"ending", Mark::ending},     {"town", Mark::town},
    {"head", Mark::head},         {"office", Mark::office},
    {"company", Mark::company},   {"thing", Mark::thing},
    {"before", Mark::before},     {"placename", Mark::placename},
    {"generic", Mark::generic},   {"title", Mark::title},
    {"role", Mark::role},         {"organisation", Mark::organisation},
    {"locative", Mark::locative}, {"alsoname", Mark::also_name},
    {"state", Mark::state},       {"common", Mark::common},
    {"speech", Mark::speech},     {"function", Mark::function},
    {"wire", Mark::wire},         {"calendar", Mark::calendar},
}};

std::string_view part_before(std::string_view& rest, char end) {
  const auto at = std::min(rest.find(end), rest.size());
  const auto part = rest.substr(0, at);
  rest.remove_prefix(std::min(at + 1, rest.size()));
  return part;
}

template <class Take>
bool each_part(std::string_view list, Take take) {
  while (!list.empty()) {
    const auto part = part_before(list, '|');
    if (part.empty()) return false;
    take(part);
  }
  return true;
}

bool is_all_capitals(std::string_view name) {
  return std::ranges::none_of(name, [](char c) { return (c >= 'a' && c <= 'z') || c == ' ' || c == '&'; });
}

}  // namespace

Result<NameLexicon> NameLexicon::read(std::string_view text) {
  NameLexicon lexicon;
  for (std::size_t number = 1; !text.empty(); ++number) {
    const auto line = part_before(text, '\n');
    if (line.empty() || line.starts_with('#')) continue;
    if (!lexicon.read_line(line))
      return error(Fault::invalid, fmt::format("line {} is no mark with its words: '{}'", number, line));
  }
  for (auto& [first, names] : lexicon.known_)
    std::ranges::stable_sort(names, std::ranges::greater(),
                             [](const KnownName& each) { return each.keys.size(); });
  return lexicon;
}

// "post spokesman|spokeswoman"
bool NameLexicon::read_line(std::string_view line) {
  const auto mark = part_before(line, ' ');
  if (line.empty()) return false;
  if (mark == "known") return add_known(line), true;
  if (mark == "agency" || mark == "nobody")
    return each_part(line,
                     [&](std::string_view name) { whole_.emplace(std::string(name), mark == "agency"); });
  const auto found = std::ranges::find(mark_words, mark, &std::pair<std::string_view, Mark>::first);
  if (found == mark_words.end()) return false;
  return each_part(line, [&](std::string_view word) { marks_[std::string(word)].add(found->second); });
}

// "International Monetary Fund|IMF", "!Apple"
void NameLexicon::add_known(std::string_view names) {
  each_part(names, [&](std::string_view name) {
    KnownName known{.keys = {}, .organisation = organisations_, .only_inside = name.starts_with('!')};
    if (known.only_inside) name.remove_prefix(1);
    known.capitals = is_all_capitals(name);
    std::string_view rest = name;
    while (!rest.empty()) known.keys.push_back(place_key(part_before(rest, ' ')));
    std::erase(known.keys, "&");
    known_[known.keys.front()].push_back(std::move(known));
  });
  ++organisations_;
}

WordMarks NameLexicon::marks(std::string_view key) const {
  const auto found = marks_.find(key);
  return found == marks_.end() ? WordMarks() : found->second;
}

const std::vector<KnownName>* NameLexicon::known(std::string_view first) const {
  const auto found = known_.find(first);
  return found == known_.end() ? nullptr : &found->second;
}

bool NameLexicon::is_agency(std::string_view key) const {
  const auto found = whole_.find(key);
  return found != whole_.end() && found->second;
}

bool NameLexicon::is_nobody(std::string_view key) const {
  const auto found = whole_.find(key);
  return found != whole_.end() && !found->second;
}

const NameLexicon& name_lexicon() {
  static const auto lexicon = [] {
    auto read = NameLexicon::read(name_lexicon_text());
    CHECK(read.has_value());
    return std::move(read).value();
  }();
  return lexicon;
}

}  // namespace dateline::taster
