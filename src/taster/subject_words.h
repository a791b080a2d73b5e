// What a text is about, by its words: the phrases that speak for subjects, found and weighed.
//
// Subjects are numbers here: a publisher's sectors and the Media Topics of the lexicon, counted in one
// pass over the text. A phrase in the headline weighs more than one further down, one said again less than
// the first time. Filled once, then immutable; any thread. Costs a look-up a word.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "taster/passages.h"

namespace dateline::taster {

class SubjectWords {
 public:
  struct Phrase {
    std::vector<std::string> words;                       // stemmed
    std::string text;                                     // as written
    std::vector<std::pair<std::size_t, double>> weights;  // by subject
  };

  // What speaks for one subject.
  struct Voice {
    struct Part {
      const Phrase* phrase = nullptr;  // into the SubjectWords
      int times = 0;
      double weight = 0;
    };
    double score = 0;
    std::vector<Part> parts;

    // "'telescope' ×2, 'galaxy'": the words that decided, heaviest first.
    std::string text() const;
  };

  // `whole`: words whose ending is no plural's, "futures". All lower case.
  explicit SubjectWords(std::span<const std::string_view> whole = {});

  // Of what is said of a phrase for one subject, the heaviest counts.
  void add(std::size_t subject, std::string_view phrase, double weight);
  // Call once, after the last add().
  void close();

  // One for each subject below `subjects`.
  std::vector<Voice> hear(const std::vector<Passage>& passages, std::size_t subjects) const;

 private:
  // Looked up without making a string.
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  using Stems = std::vector<std::string_view>;

  std::string_view stem(std::string_view word, std::string& buffer) const;
  Stems stems(std::string& words) const;
  const Phrase* longest(const Stems& words, std::size_t at) const;
  void count(const Passage& passage, std::vector<Voice>& voices) const;

  // By first word, longest first.
  std::unordered_map<std::string, std::vector<Phrase>, Hash, std::equal_to<>> phrases_;
  std::unordered_set<std::string, Hash, std::equal_to<>> whole_;
};

}  // namespace dateline::taster
