// Where a text names places: the finder of candidates. What each means is decided by the survey
// (survey.h), which sees the whole story.
//
// The longest name in the gazetteer that begins at a capitalised word wins: "South Korea" is not also
// Korea, "New Jersey" not Jersey, "Paris Agreement" no place at all. Pure; any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "taster/gazetteer.h"
#include "taster/tokens.h"

namespace dateline::taster {

struct Mention {
  std::size_t start = 0, end = 0;  // bytes of the text
  std::string key;                 // as looked up
  WordMarks marks;                 // what the lexicon says of it
  std::vector<Meaning> meanings;
  std::vector<Meaning> qualifier;  // what stands behind the comma: "Paris, Texas"
  bool brief = false;              // "Ill." in "Springfield, Ill."
  bool locative = false;           // "in Kursk", "near Kursk"
  bool person = false;             // part of a person's name: "Michael Jordan", "Chad Smith"
  bool speaks = false;             // "Jordan said"
  bool inside_name = false;        // capitalised words stand right beside it: "Boston Marathon"
  bool organisation = false;       // the first half of its name: "Aberdeen University"
  bool title_case = false;         // in a headline whose every word has a capital
};

// `words`: of this text.
std::vector<Mention> find_mentions(std::string_view text, const TokenText& words, const Gazetteer& gazetteer);

}  // namespace dateline::taster
