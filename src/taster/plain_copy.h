// An item's copy in the form that copies are compared in: its words in order, and what in them names and
// counts. Lines that belong to the wire ("(Adds quotes)", "ENDS", "(Reporting by …)") are apart.
//
// About 40 bytes a word. Pure; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "news/news_item.h"

namespace dateline::taster {

struct CopyWord {
  enum class Kind : std::uint8_t {
    plain,
    name,     // begins with a capital inside a sentence
    opening,  // begins a sentence with a capital, and may be a name: "Halim won", not "The count"
    number,   // digits, or "eleven", or "third"
  };
  std::uint64_t hash = 0;  // of the word folded; "eleven" is 11
  Kind kind = Kind::plain;
};

// Hashes, sorted, each once.
using WordSet = std::vector<std::uint64_t>;

struct PlainCopy {
  std::vector<CopyWord> words;
  std::vector<std::uint64_t> runs;  // of four words, by place; a shorter text is one run
  WordSet run_set, word_set, names;
  unsigned weekdays = 0;           // one bit each: the days it speaks of
  std::vector<std::string> notes;  // the wire's own lines above and below the copy
};

PlainCopy plain_copy(const NewsItem& item);

// Whether a body's paragraph at this place is one of the wire's own lines.
bool is_wires_own(std::string_view paragraph, std::size_t at, std::size_t paragraphs);

bool contains(const WordSet& set, std::uint64_t hash);
std::size_t shared_count(const WordSet& one, const WordSet& other);

}  // namespace dateline::taster
