#include "taster/subject_words.h"

#include <fmt/format.h>

#include <algorithm>

#include "taster/likeness.h"

namespace dateline::taster {
namespace {

constexpr std::size_t most_spoken = 4;  // phrases in a reason
constexpr double of_several_words = 1.3;

double loudness(Zone zone) {
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

void speak(SubjectWords::Voice& voice, const SubjectWords::Phrase& phrase, double weight) {
  using Part = SubjectWords::Voice::Part;
  auto part = std::ranges::find(voice.parts, &phrase, &Part::phrase);
  if (part == voice.parts.end()) part = voice.parts.insert(part, Part{.phrase = &phrase});
  const double length = phrase.words.size() > 1 ? of_several_words : 1;
  const double said = weight * length / ++part->times;
  part->weight += said;
  voice.score += said;
}

}  // namespace

std::string SubjectWords::Voice::text() const {
  auto heaviest = parts;
  std::ranges::stable_sort(heaviest, std::ranges::greater(), &Part::weight);
  std::string list;
  for (std::size_t i = 0; i < std::min(heaviest.size(), most_spoken); ++i) {
    list += fmt::format("{}'{}'", i == 0 ? "" : ", ", heaviest[i].phrase->text);
    if (heaviest[i].times > 1) list += fmt::format(" ×{}", heaviest[i].times);
  }
  return list;
}

void SubjectWords::add(std::size_t subject, std::string_view phrase, double weight) {
  auto words = stems(phrase);
  if (words.empty()) return;
  auto& filed = phrases_[words.front()];
  auto same = std::ranges::find(filed, words, &Phrase::words);
  if (same == filed.end())
    same = filed.insert(same, Phrase{.words = std::move(words), .text = std::string(phrase), .weights = {}});
  const auto known = std::ranges::find(same->weights, subject, &std::pair<std::size_t, double>::first);
  if (known == same->weights.end())
    same->weights.emplace_back(subject, weight);
  else
    known->second = std::max(known->second, weight);
}

void SubjectWords::close() {
  for (auto& [first, filed] : phrases_)
    std::ranges::stable_sort(filed, std::ranges::greater(),
                             [](const Phrase& each) { return each.words.size(); });
}

const SubjectWords::Phrase* SubjectWords::longest(const std::vector<std::string>& words,
                                                  std::size_t at) const {
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
void SubjectWords::count(const Passage& passage, std::vector<Voice>& voices) const {
  const auto words = stems(passage.text);
  for (std::size_t at = 0; at < words.size();) {
    const auto* phrase = longest(words, at);
    if (!phrase) {
      ++at;
      continue;
    }
    for (const auto& [subject, weight] : phrase->weights)
      if (subject < voices.size()) speak(voices[subject], *phrase, weight * loudness(passage.zone));
    at += phrase->words.size();
  }
}

std::vector<SubjectWords::Voice> SubjectWords::hear(const std::vector<Passage>& passages,
                                                    std::size_t subjects) const {
  std::vector<Voice> voices(subjects);
  for (const auto& passage : passages) count(passage, voices);
  return voices;
}

}  // namespace dateline::taster
