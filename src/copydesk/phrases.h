// Words that carry a sentence's weight: who says so, how sure, and whether at all.
//
// The copy desk may leave words out; never one of these. The tables are English, and long on purpose: a word
// too many keeps a clause that could have gone, a word too few can make an accusation a fact. In other
// languages the desk does not shorten (knows_language). Pure; any thread.
#pragma once

#include <string_view>

namespace dateline::copydesk {

enum class Weight {
  attribution,  // said, told, according to, reported, citing
  hedge,        // alleged, may, could, reportedly, suspected
  qualifier,    // about, planned, estimated, sources, police: words that may hold one of the other weights
  negation,     // not, never, without, failed, denied
  condition,    // if, unless, but, although, only, until, later
  accusation,   // accused, charged, suspected, alleged, arrested: of somebody
  denial,       // denied, rejects, pleaded not guilty
};

bool has(Weight weight, std::string_view text);

// All that a text carries, for who asks more than once: finding one costs as much as finding all.
class Weighed {
 public:
  explicit Weighed(std::string_view text);
  bool has(Weight weight) const;

 private:
  unsigned found_;  // a bit for each
};

// Attribution, hedge, qualifier, negation or condition: text that must not be left out.
bool is_load_bearing(std::string_view text);

// "en" and "en-GB", and nothing known.
bool knows_language(std::string_view bcp47);

}  // namespace dateline::copydesk
