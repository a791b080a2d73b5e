// Words and phrases that speak for a subject, for the 17 top-level Media Topics of IPTC and where the
// difference matters to readers for one below: technology is not science.
//
// data/subjects/words.txt and names.txt, Dateline's own choice of words, built into the program; what a
// sector falls back on when it names a topic and an item carries no subject code. Immutable; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace dateline::taster {

struct TopicWord {
  std::string_view text;  // lower case, words apart by spaces
  int strength = 0;       // 3: of this topic and hardly any other; 2: more often than not; 1: a hint
};

struct Topic {
  std::string_view code;     // "13000000"
  std::string_view broader;  // a top-level topic; or empty
  std::string_view name;     // "science and technology"
  std::vector<TopicWord> words;
};

struct Lexicon {
  std::vector<std::string_view> whole;  // plurals that are no plurals: "futures", "arms"
  std::vector<Topic> topics;            // in the order of the file; one that is named again goes on
};

// Views into `text`, whose form the file's head explains; invalid: a line has another form, with its number.
Result<Lexicon> read_lexicon(std::string_view text);

// The files that are built in, read once.
const Lexicon& lexicon();

}  // namespace dateline::taster
