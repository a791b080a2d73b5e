// The words of a text with what a finder of names must know of each: where it stands, whether it is
// written with a capital, and what is between it and the word before.
//
// Views into the text; a character of a script without spaces is a word of its own. Pure; any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "taster/name_lexicon.h"

namespace dateline::taster {

// What is between a word and the one before it.
enum class Gap {
  none,   // nothing, or an apostrophe: "Xi|an", 首|尔
  space,  // one space, a hyphen, the stop of "St. John's"
  comma,  // a comma and a space
  wide,   // anything else: another sentence, a bracket, a line end
};

struct Token {
  std::size_t start = 0, end = 0;  // bytes
  std::string_view text;           // without a possessive 's
  std::string key;                 // place_key() of that
  WordMarks marks;                 // what the lexicon says of it
  Gap gap = Gap::wide;
  bool possessive = false;  // it had one
  bool hyphen = false;      // the gap is a hyphen
  bool capital = false;     // begins with a capital, or its script has none
  bool capitals = false;    // has at least two letters, all capitals
  bool sentence = false;    // the first of a sentence
};

std::vector<Token> tokens(std::string_view text);

// A text's words, and whether it is in title case: read once for all who ask.
struct TokenText {
  std::vector<Token> tokens;
  bool title_case = false;
};

TokenText token_text(std::string_view text);

// Most of its longer words begin with capitals: a headline in title case, where a capital says nothing.
bool is_title_case(const std::vector<Token>& tokens);

}  // namespace dateline::taster
