#include "taster/subject_words.h"

#include <fmt/format.h>

#include <algorithm>

#include "taster/likeness.h"

namespace dateline::taster {
namespace {

constexpr std::size_t most_spoken = 4;  // phrases in a reason
constexpr double of_several_words = 1.3;

void speak(SubjectWords::Voice& voice, const SubjectWords::Phrase& phrase, double weight) {
  using Part = SubjectWords::Voice::Part;
  auto part = std::ranges::find(voice.parts, &phrase, &Part::phrase);
  if (part == voice.parts.end()) part = voice.parts.insert(part, Part{.phrase = &phrase});
  const double length = phrase.words.size() > 1 ? of_several_words : 1;
  const double said = weight * length / ++part->times;
  part->weight += said;
  voice.score += said;
}

// copy_words() for what is plain already, as most of a lexicon is: building one goes over 14,000 phrases.
std::string phrase_words(std::string_view phrase) {
  const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || c == ' '; };
  return std::ranges::all_of(phrase, plain) ? std::string(phrase) : copy_words(phrase);
}

}  // namespace

SubjectWords::SubjectWords(std::span<const std::string_view> whole) {
  for (const auto word : whole) whole_.emplace(word);
}

// Singular and plural are one word: "astronomers", "galaxies", "taxes". The word is a part of `buffer`, in
// which "galaxies" turns into "galaxyes".
std::string_view SubjectWords::stem(std::string_view word, std::string& buffer) const {
  if (word.size() < 4 || !word.ends_with('s') || word.ends_with("ss") || word.ends_with("us")) return word;
  if (whole_.contains(word)) return word;
  if (word.size() > 4 && word.ends_with("ies")) {
    buffer[static_cast<std::size_t>(word.data() - buffer.data()) + word.size() - 3] = 'y';
    return word.substr(0, word.size() - 2);
  }
  const bool sibilant = (word.ends_with("ches") && !word.ends_with("aches")) || word.ends_with("shes") ||
                        word.ends_with("sses") || word.ends_with("xes");
  return word.substr(0, word.size() - (sibilant && word.size() > 4 ? 2 : 1));
}

// Views into `words`, which are apart by spaces.
SubjectWords::Stems SubjectWords::stems(std::string& words) const {
  Stems all;
  for (std::size_t at = 0; at < words.size();) {
    const auto space = std::min(words.find(' ', at), words.size());
    all.push_back(stem(std::string_view(words).substr(at, space - at), words));
    at = space + 1;
  }
  return all;
}

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
  auto text = phrase_words(phrase);
  const auto stemmed = stems(text);
  if (stemmed.empty()) return;
  std::vector<std::string> words(stemmed.begin(), stemmed.end());
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

const SubjectWords::Phrase* SubjectWords::longest(const Stems& words, std::size_t at) const {
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
  auto text = copy_words(passage.text);
  const auto words = stems(text);
  const auto loudness = zone_weight(passage.zone) * fading(passage.zone);
  for (std::size_t at = 0; at < words.size();) {
    const auto* phrase = longest(words, at);
    if (!phrase) {
      ++at;
      continue;
    }
    for (const auto& [subject, weight] : phrase->weights)
      if (subject < voices.size()) speak(voices[subject], *phrase, weight * loudness);
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
