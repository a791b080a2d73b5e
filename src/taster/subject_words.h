// What a text is about, by its words: the phrases that speak for subjects, found and weighed.
//
// Subjects are numbers here: a publisher's sectors and the Media Topics of the lexicon, counted in one
// pass over the text. A phrase in the headline weighs more than one further down, one said again less than
// the first time. Filled once, then immutable; any thread. Costs a look-up a word.
#pragma once

#include <boost/unordered/unordered_flat_map.hpp>
#include <boost/unordered/unordered_flat_set.hpp>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "taster/passages.h"

namespace dateline::taster {

class SubjectWords {
 public:
  using WordId = std::uint32_t;  // of a stem that a phrase has; 0: none

  struct Phrase {
    std::vector<WordId> words;
    std::string text;                                     // as written
    std::vector<std::pair<std::size_t, double>> weights;  // by subject
  };

  // A phrase of the text.
  struct Heard {
    const Phrase* phrase = nullptr;  // into the SubjectWords
    int times = 0;
    double loudness = 0;  // of all the times

    double said(double weight) const;
  };

  // What speaks for one subject.
  struct Voice {
    double score = 0;
    std::size_t phrases = 0;
  };

  struct Hearing {
    std::vector<Heard> heard;
    std::vector<Voice> voices;  // by subject

    // "'telescope' ×2, 'galaxy'": the words that decided for it, heaviest first.
    std::string text(std::size_t subject) const;
  };

  // `whole`: words whose ending is no plural's, "futures". All lower case.
  explicit SubjectWords(std::span<const std::string_view> whole = {});

  // Of what is said of a phrase for one subject, the heaviest counts.
  void add(std::size_t subject, std::string_view phrase, double weight);
  // Call once, after the last add().
  void close();

  // `words`: of each passage. A voice for each subject below `subjects`.
  Hearing hear(std::span<const Passage> passages, std::span<const TokenText> words,
               std::size_t subjects) const;

 private:
  // Looked up without making a string.
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
    using is_avalanching = void;
  };

  std::string_view stem(std::string_view word, std::string& buffer) const;
  WordId id_of(std::string_view word) const;
  const Phrase* longest(std::span<const WordId> words) const;

  boost::unordered_flat_map<std::string, WordId, Hash, std::equal_to<>> ids_;  // by stem
  std::vector<std::vector<Phrase>> phrases_{1};                                // by first word, longest first
  boost::unordered_flat_set<std::string, Hash, std::equal_to<>> whole_;
};

}  // namespace dateline::taster
