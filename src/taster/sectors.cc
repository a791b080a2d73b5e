#include "taster/sectors.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "taster/lexicon.h"
#include "taster/likeness.h"
#include "text/unicode.h"

namespace dateline::taster {
namespace {

constexpr double bar = 4;  // below it, no sector
constexpr std::size_t least_phrases = 2;
constexpr double beside_strongest = 0.45;  // of the strongest's score
constexpr std::size_t most = 3;
constexpr double own_words = 1.3;      // the publisher's words before the lexicon's
constexpr std::size_t most_named = 4;  // phrases in a reason

std::string code_key(const SubjectCode& code) {
  return (code.scheme == SubjectCode::Scheme::media_topic ? "m" : "s") + code.number;
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

  void add(const Phrase& phrase, double zone) {
    const auto same =
        std::ranges::find(phrases, phrase.words, [](const auto& hit) { return hit.first->words; });
    const int before = same == phrases.end() ? 0 : same->second++;
    if (same == phrases.end()) phrases.emplace_back(&phrase, 1);
    // Two words together say more than one; again says less than the first time.
    const double length = phrase.words.size() > 1 ? 1.3 : 1;
    score += phrase.weight * length * zone / (1 + before);
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
    std::set<std::string> topics;
    for (const auto& subject : sector.subjects) {
      const auto code = subject_code(subject);
      if (!code) continue;
      by_code_[code_key(*code)].push_back(place);
      topics.insert(code->number);
    }
    for (const auto& topic : topic_lexicon()) {
      if (!topics.contains(std::string(topic.code))) continue;
      for (auto rest = topic.words; !rest.empty();) {
        const auto end = std::min(rest.find('|'), rest.size());
        add_phrase(place, rest.substr(0, end), 1);
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
    }
  }
}

void SectorRules::add_phrase(std::size_t sector, std::string_view text, double weight) {
  Phrase phrase{.words = stems(text), .sector = sector, .weight = weight, .text = std::string(text)};
  if (phrase.words.empty()) return;
  auto& filed = phrases_[phrase.words.front()];
  const auto same = std::ranges::find_if(
      filed, [&](const Phrase& each) { return each.sector == sector && each.words == phrase.words; });
  if (same == filed.end()) filed.push_back(std::move(phrase));
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

void SectorRules::count(const Passage& passage, std::vector<Hits>& hits) const {
  const auto words = stems(passage.text);
  for (std::size_t at = 0; at < words.size(); ++at) {
    const auto filed = phrases_.find(words[at]);
    if (filed == phrases_.end()) continue;
    // Of a sector's phrases that begin here the longest counts: "peace talks", not "peace" too.
    std::map<std::size_t, const Phrase*> longest;
    for (const auto& phrase : filed->second) {
      if (at + phrase.words.size() > words.size() ||
          !std::equal(phrase.words.begin(), phrase.words.end(),
                      words.begin() + static_cast<std::ptrdiff_t>(at)))
        continue;
      auto*& best = longest[phrase.sector];
      if (!best || best->words.size() < phrase.words.size()) best = &phrase;
    }
    for (const auto& [sector, phrase] : longest) hits[sector].add(*phrase, weight(passage.zone));
  }
}

SectorFinding SectorRules::by_text(const std::vector<Passage>& passages) const {
  std::vector<Hits> hits(keys_.size());
  for (const auto& passage : passages) count(passage, hits);
  std::vector<std::size_t> ranked;
  for (std::size_t i = 0; i < hits.size(); ++i)
    if (hits[i].score >= bar && hits[i].phrases.size() >= least_phrases) ranked.push_back(i);
  std::ranges::stable_sort(ranked, [&](auto a, auto b) { return hits[a].score > hits[b].score; });
  SectorFinding found;
  for (const auto sector : ranked) {
    if (found.sectors.size() >= most || hits[sector].score < beside_strongest * hits[ranked.front()].score)
      break;
    found.sectors.push_back(keys_[sector]);
    found.because.push_back(
        {"sector:" + keys_[sector], fmt::format("sector {}: {}", keys_[sector], hits[sector].text())});
  }
  return found;
}

}  // namespace dateline::taster
