#include "taster/named.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "taster/name_lines.h"
#include "taster/organisation_beside.h"
#include "taster/organisations.h"
#include "taster/people.h"
#include "taster/place_key.h"
#include "text/unicode.h"

namespace dateline::taster {
namespace {

constexpr std::size_t most_named = 8;      // of each
constexpr std::size_t most_found = 64;     // of each, before the strongest are taken
constexpr std::size_t longest_shown = 80;  // code points

double weight_of_zone(Zone zone) {
  switch (zone) {
    case Zone::headline:
      return 4;
    case Zone::summary:
    case Zone::lead:
      return 2;
    case Zone::early:
      return 1.5;
    case Zone::body:
    case Zone::late:
      break;
  }
  return 1;
}

// One person or organisation, through all its mentions.
struct NamedEntry {
  std::string name;               // the fullest form
  std::vector<std::string> keys;  // of its words
  std::string why;
  std::string acronym;               // key; an organisation's
  std::optional<std::size_t> known;  // its number in the lexicon
  double weight = 0;
  int times = 0;
  Zone first = Zone::late;
};

std::vector<std::string> keys_between(const NameLine& line, std::size_t begin, std::size_t end) {
  std::vector<std::string> keys;
  for (auto at = begin; at < end; ++at) keys.push_back(line.words[at].key);
  return keys;
}

bool begins_with_keys(const std::vector<std::string>& shorter, const std::vector<std::string>& longer) {
  return shorter.size() <= longer.size() && std::equal(shorter.begin(), shorter.end(), longer.begin());
}

// "Luis Tagore" and "Luis A. Tagore", "Rahim Osman" and "Abdel Rahim Osman".
bool is_same_name(const std::vector<std::string>& shorter, const std::vector<std::string>& longer) {
  if (shorter.empty() || shorter.size() > longer.size() || shorter.back() != longer.back()) return false;
  auto from = longer.begin();
  for (const auto& key : shorter) {
    from = std::find(from, longer.end(), key);
    if (from == longer.end()) return false;
    ++from;
  }
  return true;
}

// A name in quotation marks, and nothing else there: a film, a song, a ship.
bool is_title_of_work(const NameLine& line, const NameRun& run) {
  constexpr std::array<std::string_view, 8> marks{
      "\"", "'", "\xe2\x80\x9c", "\xe2\x80\x9d", "\xe2\x80\x98", "\xe2\x80\x99", "\xc2\xab", "\xc2\xbb"};
  const auto before = line.text.substr(0, line.words[run.begin].start);
  const auto behind = line.text.substr(line.words[run.end - 1].end);
  return std::ranges::any_of(marks, [&](std::string_view mark) { return before.ends_with(mark); }) &&
         std::ranges::any_of(marks, [&](std::string_view mark) {
           return behind.starts_with(mark) && !behind.starts_with("'s") &&
                  !behind.starts_with("\xe2\x80\x99s");
         });
}

class NamedReader {
 public:
  NamedReader(const NewsItem& item, const std::vector<Passage>& passages, const std::vector<TokenText>& words,
              const Survey& survey)
      : lines_(name_lines(passages, words, survey)), runs_(name_runs(lines_)) {
    for (const auto name : {&item.provider, &item.copyright_holder, &item.credit})
      if (auto key = place_key(*name); !key.empty()) own_.push_back(std::move(key));
    for (const auto& line : lines_) taken_.emplace_back(line.words.size(), false);
    sport_ = is_sport();
    for (const auto& run : runs_) note_lone(run);
  }

  void read() {
    for (const auto& run : runs_) read_run(run);
    for (auto& entry : organisations_) learn_acronym(entry);
    count_people();
    count_organisations();
  }

  std::vector<NamedEntry> people() { return std::move(people_); }
  std::vector<NamedEntry> organisations() { return std::move(organisations_); }

 private:
  bool is_sport() const {
    constexpr std::array<std::string_view, 14> words{
        "beat",   "cup",   "defender",   "derby",   "goal",    "goalkeeper", "goals",
        "league", "match", "midfielder", "penalty", "striker", "winger",     "season"};
    int seen = 0;
    for (const auto& line : lines_)
      for (const auto& word : line.words) seen += std::ranges::find(words, word.key) != words.end();
    return seen >= 2;
  }

  // A name that stands alone says that a longer one ends so: "Toll said".
  void note_lone(const NameRun& run) {
    auto begin = run.begin;
    const auto& words = lines_[run.line].words;
    while (begin < run.end && (is_before_name(words[begin]) || words[begin].marks.has(Mark::title))) ++begin;
    if (begin + 1 == run.end && !words[begin].sentence) lone_.insert(words[begin].key);
    if (begin + 1 == run.end && words[begin].sentence && begin + 1 < words.size() &&
        words[begin + 1].marks.has(Mark::speech))
      lone_.insert(words[begin].key);
  }

  void read_run(const NameRun& run) {
    const auto& line = lines_[run.line];
    if (is_title_of_work(line, run)) return;
    auto begin = run.begin;
    while (begin < run.end && taken_[run.line][begin]) ++begin;
    if (begin == run.end) return;
    auto from = begin;
    for (auto& found : organisations_in(line, {run.line, begin, run.end}, sport_)) {
      read_person({run.line, from, std::min(found.name.begin, run.end)}, run);
      from = std::min(found.name.end, run.end);
      add_organisation(run.line, std::move(found.name), found.known);
    }
    read_person({run.line, from, run.end}, run);
  }

  void read_person(const NameRun& part, const NameRun& whole) {
    if (part.begin >= part.end) return;
    const auto& line = lines_[part.line];
    if (auto person = person_in(line, part, lone_))
      add_person(part.line, std::move(*person));
    else if (part.begin == whole.begin && part.end == whole.end)
      if (auto beside = organisation_beside(line, part)) add_organisation(part.line, std::move(*beside), {});
  }

  void add_person(std::size_t at, NameFound found) {
    const auto& line = lines_[at];
    auto keys = keys_between(line, found.begin, found.end);
    auto name = written(line, found.begin, found.end);
    for (auto& known : people_) {
      if (is_same_name(keys, known.keys) || begins_with_keys(keys, known.keys)) return;
      if (!is_same_name(known.keys, keys) && !begins_with_keys(known.keys, keys)) continue;
      known.keys = std::move(keys);
      known.name = std::move(name);
      known.why = std::move(found.why);
      return;
    }
    if (people_.size() < most_found)
      people_.push_back({.name = std::move(name),
                         .keys = std::move(keys),
                         .why = std::move(found.why),
                         .acronym = {},
                         .known = {}});
  }

  bool is_own_or_agency(const std::vector<std::string>& keys) const {
    std::string key;
    for (const auto& each : keys) key += (key.empty() ? "" : " ") + each;
    return name_lexicon().is_agency(key) || std::ranges::find(own_, key) != own_.end();
  }

  void add_organisation(std::size_t at, NameFound found, std::optional<std::size_t> known) {
    const auto& line = lines_[at];
    for (auto word = found.begin; word < found.end; ++word) taken_[at][word] = true;
    auto keys = keys_between(line, found.begin, found.end);
    if (is_own_or_agency(keys)) return;
    auto acronym = acronym_behind(line, found.end);
    if (acronym) taken_[at][*acronym] = true;
    auto name = written(line, found.begin, found.end);
    for (auto& entry : organisations_) {
      const bool is_same = (known && entry.known == known) || begins_with_keys(keys, entry.keys) ||
                           (begins_with_keys(entry.keys, keys) && (!known || !entry.known)) ||
                           (keys.size() == 1 && keys.front() == entry.acronym);
      if (!is_same) continue;
      if (acronym && entry.acronym.empty()) entry.acronym = line.words[*acronym].key;
      if (!entry.known) entry.known = known;
      if (name.size() <= entry.name.size()) return;
      entry.name = std::move(name);
      entry.keys = std::move(keys);
      entry.why = std::move(found.why);
      return;
    }
    if (organisations_.size() >= most_found) return;
    organisations_.push_back({.name = std::move(name),
                              .keys = std::move(keys),
                              .why = std::move(found.why),
                              .acronym = acronym ? line.words[*acronym].key : std::string(),
                              .known = known});
  }

  // "(ICRC)" may be known by itself and have been found before its long form.
  void learn_acronym(NamedEntry& entry) {
    if (entry.acronym.empty()) return;
    const auto other = std::ranges::find_if(organisations_, [&](const NamedEntry& each) {
      return &each != &entry && each.keys.size() == 1 && each.keys.front() == entry.acronym;
    });
    if (other != organisations_.end()) other->name.clear();
  }

  static void count(NamedEntry& entry, Zone zone) {
    if (entry.times++ == 0) entry.first = zone;
    entry.weight += weight_of_zone(zone);
  }

  // By its last word, wherever it stands and is no part of an organisation's name.
  void count_people() {
    for (std::size_t i = 0; i < lines_.size(); ++i)
      for (std::size_t at = 0; at < lines_[i].words.size(); ++at) {
        const auto& word = lines_[i].words[at];
        if (!word.capital || taken_[i][at]) continue;
        for (auto& person : people_)
          if (person.keys.back() == word.key) count(person, lines_[i].zone);
      }
  }

  // By its first word or its acronym: "Meridian said", "the WFP".
  void count_organisations() {
    for (const auto& line : lines_)
      for (std::size_t at = 0; at < line.words.size(); ++at) {
        if (!line.words[at].capital) continue;
        for (auto& entry : organisations_)
          if (is_mention(entry, line, at)) count(entry, line.zone);
      }
  }

  static bool is_mention(const NamedEntry& entry, const NameLine& line, std::size_t at) {
    const auto& word = line.words[at];
    const bool in_brackets = word.start > 0 && line.text[word.start - 1] == '(';
    if (!entry.acronym.empty() && word.key == entry.acronym && word.capitals) return !in_brackets;
    if (word.key != entry.keys.front()) return false;
    if (entry.keys.size() == 1) return true;
    const bool is_whole = at + 1 < line.words.size() && line.words[at + 1].key == entry.keys[1];
    return is_whole || !(word.place || word.marks.any(Mark::head, Mark::ending) ||
                         word.marks.any(Mark::given, Mark::role, Mark::common));
  }

  std::vector<NameLine> lines_;
  std::vector<NameRun> runs_;
  std::vector<std::vector<bool>> taken_;  // words of organisations, by line
  std::vector<std::string> own_;          // the agency's names
  LoneWords lone_;
  bool sport_ = false;
  std::vector<NamedEntry> people_, organisations_;
};

std::string times_in_words(const NamedEntry& entry) {
  const auto where = zone_name(entry.first);
  if (entry.times <= 1) return fmt::format("once, in {}", where);
  return fmt::format("{} times, first in {}", entry.times, where);
}

void put_named(Named& named, std::vector<std::string>& names, std::string_view about,
               std::vector<NamedEntry> found) {
  std::erase_if(found, [](const NamedEntry& entry) {
    return entry.name.empty() || text::code_points(entry.name) > longest_shown;
  });
  std::ranges::stable_sort(found, std::ranges::greater(), &NamedEntry::weight);
  if (found.size() > most_named) found.resize(most_named);
  for (auto& entry : found) {
    named.because.push_back(
        {std::string(about), fmt::format("{}: {}; {}", entry.name, entry.why, times_in_words(entry))});
    names.push_back(std::move(entry.name));
  }
}

// Those that the source names, as it writes them.
void put_source_names(Named& named, std::vector<std::string>& names, std::string_view about,
                      const std::vector<Concept>& given) {
  std::vector<std::string> keys;
  for (const auto& each : given) {
    auto name = text::collapse_whitespace(text::strip_controls(each.name));
    auto key = text::match_key(name);
    if (key.empty() || text::code_points(name) > longest_shown || names.size() == most_named) continue;
    if (std::ranges::find(keys, key) != keys.end()) continue;
    keys.push_back(std::move(key));
    named.because.push_back({std::string(about), fmt::format("{}: its source names it", name)});
    names.push_back(std::move(name));
  }
}

}  // namespace

Named find_named(const NewsItem& item, const std::vector<Passage>& passages,
                 const std::vector<TokenText>& words, const Survey& survey) {
  Named named;
  put_source_names(named, named.people, "person", item.people);
  put_source_names(named, named.organisations, "organisation", item.organisations);
  if (!named.people.empty() && !named.organisations.empty()) return named;

  NamedReader reader(item, passages, words, survey);
  reader.read();
  if (named.people.empty()) put_named(named, named.people, "person", reader.people());
  if (named.organisations.empty())
    put_named(named, named.organisations, "organisation", reader.organisations());
  return named;
}

}  // namespace dateline::taster
