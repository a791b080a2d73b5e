// Words and phrases that speak for a subject, for each of the 17 top-level Media Topics of IPTC.
//
// Dateline's own choice of words; what a sector falls back on when it names a topic and an item carries
// no subject code. Immutable; any thread.
#pragma once

#include <span>
#include <string_view>

namespace dateline::taster {

struct TopicWords {
  std::string_view code;   // "13000000"
  std::string_view name;   // "science and technology"
  std::string_view words;  // between bars, lower case
};

// In the order of their codes.
std::span<const TopicWords> topic_lexicon();

}  // namespace dateline::taster
