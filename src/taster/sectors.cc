#include "taster/sectors.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "taster/lexicon.h"
#include "taster/likeness.h"
#include "text/unicode.h"

namespace dateline::taster {
namespace {

constexpr double bar = 0.3;           // of confidence: below it, no sector
constexpr double something_else = 2;  // what a subject that no sector is for has found in any text
constexpr std::size_t least_phrases = 2;
constexpr double beside_strongest = 0.6;  // of the strongest's score
constexpr std::size_t most = 3;
constexpr double own_words = 1.5;      // the publisher's words
constexpr std::size_t most_named = 4;  // phrases in a reason

std::string code_key(const SubjectCode& code) {
  return (code.scheme == SubjectCode::Scheme::media_topic ? "m" : "s") + code.number;
}

// Of a word of the lexicon.
double weight(int strength) {
  return strength == 3 ? 1.5 : strength == 2 ? 0.8 : 0.3;
}

double weight(Zone zone) {
  switch (zone) {
    case Zone::headline:
      return 3;
    case Zone::summary:
    case Zone::lead:
      return 2;
    case Zone::early:
      return 1.2;
    case Zone::body:
      return 0.8;
    case Zone::late:
      break;
  }
  return 0.4;
}

// Singular and plural are one word: "astronomers", "galaxies".
std::string stem(std::string_view word) {
  if (word.size() > 4 && word.ends_with("ies")) return std::string(word.substr(0, word.size() - 3)) + 'y';
  if (word.size() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us"))
    word.remove_suffix(1);
  return std::string(word);
}

std::vector<std::string> stems(std::string_view text) {
  std::vector<std::string> all;
  const auto words = copy_words(text);
  for (std::size_t at = 0; at < words.size();) {
    const auto space = std::min(words.find(' ', at), words.size());
    all.push_back(stem(std::string_view(words).substr(at, space - at)));
    at = space + 1;
  }
  return all;
}

}  // namespace

// What one sector has found so far.
struct SectorRules::Hits {
  double score = 0;
  std::vector<std::pair<const Phrase*, int>> phrases;  // and how often

  void add(const Phrase& phrase, double weight) {
    const auto same = std::ranges::find(phrases, &phrase, &std::pair<const Phrase*, int>::first);
    const int before = same == phrases.end() ? 0 : same->second++;
    if (same == phrases.end()) phrases.emplace_back(&phrase, 1);
    // Two words together say more than one; again says less than the first time.
    const double length = phrase.words.size() > 1 ? 1.3 : 1;
    score += weight * length / (1 + before);
  }

  std::string text() const {
    auto strongest = phrases;
    std::ranges::stable_sort(strongest, [](const auto& a, const auto& b) { return a.second > b.second; });
    std::string list;
    for (std::size_t i = 0; i < std::min(strongest.size(), most_named); ++i) {
      list += fmt::format("{}'{}'", i == 0 ? "" : ", ", strongest[i].first->text);
      if (strongest[i].second > 1) list += fmt::format(" ×{}", strongest[i].second);
    }
    return list;
  }
};

SectorRules::SectorRules(const std::vector<Sector>& sectors) {
  for (const auto& sector : sectors) {
    const auto place = keys_.size();
    keys_.push_back(sector.key);
    names_.push_back(sector.name);
    for (const auto& word : sector.words) add_phrase(place, word, own_words);
    for (const auto& subject : sector.subjects)
      if (const auto code = subject_code(subject)) by_code_[code_key(*code)].push_back(place);
  }
  for (const auto& topic : topic_lexicon()) {
    auto led = by_code_.find("m" + std::string(topic.code));
    if (led == by_code_.end()) led = by_code_.find("m" + std::string(topic.broader));
    if (led == by_code_.end()) continue;
    for (const auto sector : led->second)
      for (const auto& word : topic.words) add_phrase(sector, word.text, weight(word.strength));
  }
  for (auto& [first, filed] : phrases_)
    std::ranges::stable_sort(filed, std::ranges::greater(),
                             [](const Phrase& each) { return each.words.size(); });
}

// The heaviest of what is said of a phrase counts.
void SectorRules::add_phrase(std::size_t sector, std::string_view text, double weight) {
  auto words = stems(text);
  if (words.empty()) return;
  auto& filed = phrases_[words.front()];
  auto same = std::ranges::find(filed, words, &Phrase::words);
  if (same == filed.end())
    same = filed.insert(filed.end(),
                        Phrase{.words = std::move(words), .text = std::string(text), .weights = {}});
  const auto known = std::ranges::find(same->weights, sector, &std::pair<std::size_t, double>::first);
  if (known == same->weights.end())
    same->weights.emplace_back(sector, weight);
  else
    known->second = std::max(known->second, weight);
}

SectorFinding SectorRules::find(const NewsItem& item, const std::vector<Passage>& passages) const {
  auto found = by_codes(item);
  if (found.sectors.empty()) found = by_names(item);
  return found.sectors.empty() ? by_text(passages) : found;
}

// Feeds without codes name their sections; one that is called like a sector of the site is that sector.
SectorFinding SectorRules::by_names(const NewsItem& item) const {
  SectorFinding found;
  const auto look = [&](const std::string& name) {
    const auto key = text::match_key(name);
    for (std::size_t i = 0; i < keys_.size() && !key.empty(); ++i) {
      if (key != text::match_key(keys_[i]) && key != text::match_key(names_[i])) continue;
      if (found.sectors.size() >= most || std::ranges::find(found.sectors, keys_[i]) != found.sectors.end())
        continue;
      found.sectors.push_back(keys_[i]);
      found.because.push_back(
          {"sector:" + keys_[i], fmt::format("sector {}: the source calls it '{}'", keys_[i], name)});
    }
  };
  for (const auto& subject : item.subjects) look(subject.name);
  for (const auto& keyword : item.keywords) look(keyword);
  return found;
}

SectorFinding SectorRules::by_codes(const NewsItem& item) const {
  SectorFinding found;
  for (const auto& subject : item.subjects) {
    const auto code = subject_code(subject);
    if (!code) continue;
    for (const auto& each : with_broader(*code)) {
      const auto led = by_code_.find(code_key(each));
      if (led == by_code_.end()) continue;
      for (const auto sector : led->second) {
        if (std::ranges::find(found.sectors, keys_[sector]) != found.sectors.end()) continue;
        found.sectors.push_back(keys_[sector]);
        found.because.push_back(
            {"sector:" + keys_[sector], fmt::format("sector {}: subject {}{}", keys_[sector],
                                                    subject.literal.empty() ? subject.uri : subject.literal,
                                                    subject.name.empty() ? "" : " (" + subject.name + ")")});
      }
      break;  // the narrowest that leads anywhere
    }
  }
  return found;
}

const SectorRules::Phrase* SectorRules::longest(const std::vector<std::string>& words, std::size_t at) const {
  const auto filed = phrases_.find(words[at]);
  if (filed == phrases_.end()) return nullptr;
  const auto found = std::ranges::find_if(filed->second, [&](const Phrase& phrase) {
    return at + phrase.words.size() <= words.size() &&
           std::equal(phrase.words.begin(), phrase.words.end(),
                      words.begin() + static_cast<std::ptrdiff_t>(at));
  });
  return found == filed->second.end() ? nullptr : &*found;
}

// The longest phrase hides those in it: a "computer virus" is no virus, "peace talks" are not talks.
void SectorRules::count(const Passage& passage, std::vector<Hits>& hits) const {
  const auto words = stems(passage.text);
  for (std::size_t at = 0; at < words.size();) {
    const auto* phrase = longest(words, at);
    if (!phrase) {
      ++at;
      continue;
    }
    for (const auto& [sector, each] : phrase->weights) hits[sector].add(*phrase, each * weight(passage.zone));
    at += phrase->words.size();
  }
}

SectorFinding SectorRules::by_text(const std::vector<Passage>& passages) const {
  std::vector<Hits> hits(keys_.size());
  for (const auto& passage : passages) count(passage, hits);
  double all = something_else;
  for (const auto& each : hits) all += each.score;
  std::vector<std::size_t> ranked;
  for (std::size_t i = 0; i < hits.size(); ++i)
    if (hits[i].score >= bar * all && hits[i].phrases.size() >= least_phrases) ranked.push_back(i);
  std::ranges::stable_sort(ranked, [&](auto a, auto b) { return hits[a].score > hits[b].score; });
  SectorFinding found;
  for (const auto sector : ranked) {
    if (found.sectors.size() >= most || hits[sector].score < beside_strongest * hits[ranked.front()].score)
      break;
    found.sectors.push_back(keys_[sector]);
    found.because.push_back({"sector:" + keys_[sector],
                             fmt::format("sector {}: {}; {:.0f}% of what speaks for any", keys_[sector],
                                         hits[sector].text(), 100 * hits[sector].score / all)});
  }
  return found;
}

}  // namespace dateline::taster
