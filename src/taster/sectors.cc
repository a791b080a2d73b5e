#include "taster/sectors.h"

#include <fmt/format.h>

#include <algorithm>

#include "taster/lexicon.h"
#include "text/unicode.h"

namespace dateline::taster {
namespace {

constexpr double bar = 0.3;               // of confidence: below it, no sector
constexpr double something_else = 2;      // what a subject that no sector is for has found in any text
constexpr std::size_t least_phrases = 2;  // or one that
constexpr double alone = 3;               // weighs this much: of one subject only, and at the top
constexpr double beside_strongest = 0.6;  // of the strongest's score
constexpr std::size_t most = 3;
constexpr double own_words = 1.5;  // the publisher's words

std::string code_key(const SubjectCode& code) {
  return (code.scheme == SubjectCode::Scheme::media_topic ? "m" : "s") + code.number;
}

// Of a word of the lexicon.
double weight(int strength) {
  return strength == 3 ? 1.5 : strength == 2 ? 0.8 : 0.3;
}

}  // namespace

SectorRules::SectorRules(const std::vector<Sector>& sectors) : words_(lexicon().whole) {
  for (const auto& sector : sectors) {
    const auto place = keys_.size();
    keys_.push_back(sector.key);
    called_.push_back({text::match_key(sector.key), text::match_key(sector.name)});
    for (const auto& word : sector.words) words_.add(place, word, own_words);
    for (const auto& subject : sector.subjects)
      if (const auto code = subject_code(subject)) by_code_[code_key(*code)].push_back(place);
  }
  const auto& topics = lexicon().topics;
  for (std::size_t i = 0; i < topics.size(); ++i) add_topic(topics[i], keys_.size() + i);
  words_.close();
}

// Its words speak for it and for the sectors that name it; where none does, for those that name what is
// broader.
void SectorRules::add_topic(const Topic& topic, std::size_t subject) {
  for (const auto& word : topic.words) words_.add(subject, word.text, weight(word.strength));
  auto led = by_code_.find("m" + std::string(topic.code));
  if (led == by_code_.end()) led = by_code_.find("m" + std::string(topic.broader));
  if (led == by_code_.end()) return;
  for (const auto sector : led->second)
    for (const auto& word : topic.words) words_.add(sector, word.text, weight(word.strength));
}

SectorFinding SectorRules::find(const NewsItem& item, std::span<const Passage> passages,
                                std::span<const TokenText> words) const {
  auto found = by_codes(item);
  if (found.sectors.empty()) found = by_names(item);
  const bool has_code =
      std::ranges::any_of(item.subjects, [](const Concept& each) { return subject_code(each).has_value(); });
  if (has_code && !found.sectors.empty()) return found;
  const auto hearing = words_.hear(passages, words, keys_.size() + lexicon().topics.size());
  if (found.sectors.empty()) found = by_text(hearing);
  if (!has_code) add_subjects(hearing, found);
  return found;
}

// Feeds without codes name their sections; one that is called like a sector of the site is that sector.
SectorFinding SectorRules::by_names(const NewsItem& item) const {
  SectorFinding found;
  const auto look = [&](const std::string& name) {
    const auto key = text::match_key(name);
    for (std::size_t i = 0; i < keys_.size() && !key.empty(); ++i) {
      if (std::ranges::find(called_[i], key) == called_[i].end()) continue;
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

SectorRules::Ranking SectorRules::rank(std::span<const SubjectWords::Voice> voices) {
  Ranking ranking{.all = something_else};
  for (const auto& voice : voices) ranking.all += voice.score;
  for (std::size_t i = 0; i < voices.size(); ++i)
    if (voices[i].score >= bar * ranking.all &&
        (voices[i].phrases >= least_phrases || voices[i].score >= alone))
      ranking.above.push_back(i);
  std::ranges::stable_sort(ranking.above, std::ranges::greater(), [&](auto i) { return voices[i].score; });
  while (!ranking.above.empty() &&
         (ranking.above.size() > most ||
          voices[ranking.above.back()].score < beside_strongest * voices[ranking.above.front()].score))
    ranking.above.pop_back();
  return ranking;
}

SectorFinding SectorRules::by_text(const SubjectWords::Hearing& hearing) const {
  SectorFinding found;
  const auto voices = std::span(hearing.voices).first(keys_.size());
  const auto ranking = rank(voices);
  for (const auto sector : ranking.above) {
    found.sectors.push_back(keys_[sector]);
    found.because.push_back({"sector:" + keys_[sector],
                             fmt::format("sector {}: {}; {:.0f}% of what speaks for any", keys_[sector],
                                         hearing.text(sector), 100 * voices[sector].score / ranking.all)});
  }
  return found;
}

void SectorRules::add_subjects(const SubjectWords::Hearing& hearing, SectorFinding& found) const {
  const auto voices = std::span(hearing.voices).subspan(keys_.size());
  const auto ranking = rank(voices);
  for (const auto i : ranking.above) {
    const auto& topic = lexicon().topics[i];
    const auto percent = static_cast<int>(100 * voices[i].score / ranking.all);
    const auto code = std::string(topic.code);
    found.subjects.push_back({.name = std::string(topic.name),
                              .uri = "http://cv.iptc.org/newscodes/mediatopic/" + code,
                              .literal = "medtop:" + code,
                              .confidence = percent});
    found.because.push_back(
        {"subject:" + code, fmt::format("about {}: {}; {}% of what speaks for any subject", topic.name,
                                        hearing.text(keys_.size() + i), percent)});
  }
}

}  // namespace dateline::taster
