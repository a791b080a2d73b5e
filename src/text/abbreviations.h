// Abbreviations of news copy whose stop need not end a sentence.
#pragma once

#include <string_view>

namespace dateline::text {

enum class Abbreviation {
  none,
  before_name,    // "Gen. Park", "St. Ives": a capital after it belongs to it
  before_number,  // "No. 5", "Dec. 25", "p. 7": a number after it belongs to it
  either,         // "U.S.", "Inc.", "p.m.": may end a sentence; a capital after it is judged by what it is
};

// `word` without its last stop: "Gen", "U.S", "p.m".
Abbreviation abbreviation(std::string_view word, std::string_view language = "en");

}  // namespace dateline::text
