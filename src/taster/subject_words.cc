#include "taster/subject_words.h"

#include <fmt/format.h>

#include <algorithm>

namespace dateline::taster {
namespace {

constexpr std::size_t most_spoken = 4;  // phrases in a reason
constexpr double of_several_words = 1.3;

void hear_one(std::vector<SubjectWords::Heard>& heard, const SubjectWords::Phrase& phrase, double loudness) {
  auto found = std::ranges::find(heard, &phrase, &SubjectWords::Heard::phrase);
  if (found == heard.end()) found = heard.insert(found, {.phrase = &phrase});
  found->loudness += loudness / ++found->times;
}

// The keys of tokens() for what is plain already, as most of a lexicon is: building one goes over 14,000
// phrases.
std::vector<std::string> words_of(std::string_view phrase) {
  std::vector<std::string> words;
  const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || c == ' '; };
  if (!std::ranges::all_of(phrase, plain)) {
    for (auto& token : tokens(phrase)) words.push_back(std::move(token.key));
    return words;
  }
  while (!phrase.empty()) {
    const auto space = std::min(phrase.find(' '), phrase.size());
    if (space > 0) words.emplace_back(phrase.substr(0, space));
    phrase.remove_prefix(std::min(space + 1, phrase.size()));
  }
  return words;
}

}  // namespace

SubjectWords::SubjectWords(std::span<const std::string_view> whole) {
  for (const auto word : whole) whole_.emplace(word);
}

// Singular and plural are one word: "astronomers", "galaxies", "taxes". The buffer is for "galaxies", which
// ends otherwise.
std::string_view SubjectWords::stem(std::string_view word, std::string& buffer) const {
  if (word.size() < 4 || !word.ends_with('s') || word.ends_with("ss") || word.ends_with("us")) return word;
  if (whole_.contains(word)) return word;
  if (word.size() > 4 && word.ends_with("ies")) {
    buffer.assign(word.substr(0, word.size() - 3)) += 'y';
    return buffer;
  }
  const bool sibilant = (word.ends_with("ches") && !word.ends_with("aches")) || word.ends_with("shes") ||
                        word.ends_with("sses") || word.ends_with("xes");
  return word.substr(0, word.size() - (sibilant && word.size() > 4 ? 2 : 1));
}

SubjectWords::WordId SubjectWords::id_of(std::string_view word) const {
  std::string buffer;
  const auto found = ids_.find(stem(word, buffer));
  return found == ids_.end() ? 0 : found->second;
}

double SubjectWords::Heard::said(double weight) const {
  return weight * (phrase->words.size() > 1 ? of_several_words : 1) * loudness;
}

std::string SubjectWords::Hearing::text(std::size_t subject) const {
  std::vector<std::pair<double, const Heard*>> heaviest;
  for (const auto& each : heard)
    for (const auto& [of, weight] : each.phrase->weights)
      if (of == subject) heaviest.emplace_back(each.said(weight), &each);
  std::ranges::stable_sort(heaviest, std::ranges::greater(), &std::pair<double, const Heard*>::first);
  std::string list;
  for (std::size_t i = 0; i < std::min(heaviest.size(), most_spoken); ++i) {
    const auto& each = *heaviest[i].second;
    list += fmt::format("{}'{}'", i == 0 ? "" : ", ", each.phrase->text);
    if (each.times > 1) list += fmt::format(" ×{}", each.times);
  }
  return list;
}

void SubjectWords::add(std::size_t subject, std::string_view phrase, double weight) {
  std::vector<WordId> words;
  std::string buffer;
  for (const auto& word : words_of(phrase))
    words.push_back(ids_.try_emplace(std::string(stem(word, buffer)), ids_.size() + 1).first->second);
  if (words.empty()) return;
  phrases_.resize(ids_.size() + 1);
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
  for (auto& filed : phrases_)
    std::ranges::stable_sort(filed, std::ranges::greater(),
                             [](const Phrase& each) { return each.words.size(); });
}

// That the words begin with.
const SubjectWords::Phrase* SubjectWords::longest(std::span<const WordId> words) const {
  const auto& filed = phrases_[words.front()];
  const auto found = std::ranges::find_if(filed, [&](const Phrase& phrase) {
    return phrase.words.size() <= words.size() &&
           std::ranges::equal(phrase.words, words.first(phrase.words.size()));
  });
  return found == filed.end() ? nullptr : &*found;
}

// The longest phrase hides those in it: a "computer virus" is no virus, "peace talks" are not talks.
SubjectWords::Hearing SubjectWords::hear(std::span<const Passage> passages, std::span<const TokenText> words,
                                         std::size_t subjects) const {
  Hearing hearing{.heard = {}, .voices = std::vector<Voice>(subjects)};
  std::vector<WordId> ids;
  for (std::size_t i = 0; i < passages.size(); ++i) {
    const auto loudness = zone_weight(passages[i].zone) * fading(passages[i].zone);
    ids.clear();
    for (const auto& token : words[i].tokens) ids.push_back(id_of(token.key));
    for (std::size_t at = 0; at < ids.size();) {
      const auto* phrase = longest(std::span(ids).subspan(at));
      if (phrase) hear_one(hearing.heard, *phrase, loudness);
      at += phrase ? phrase->words.size() : 1;
    }
  }
  for (const auto& each : hearing.heard)
    for (const auto& [subject, weight] : each.phrase->weights) {
      if (subject >= subjects) continue;
      hearing.voices[subject].score += each.said(weight);
      ++hearing.voices[subject].phrases;
    }
  return hearing;
}

}  // namespace dateline::taster
