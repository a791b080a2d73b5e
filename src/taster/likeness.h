// How alike two texts are, by the runs of five words that they share.
//
// Words are compared by text::match_key, so case, accents and typography do not matter. Pure; any thread.
#pragma once

#include <string>
#include <string_view>

namespace dateline::taster {

struct Likeness {
  double jaccard = 0;      // shared runs over all runs, 0 to 1
  double containment = 0;  // shared runs over the shorter text's runs
};

Likeness likeness(std::string_view one, std::string_view other);

// The same copy, give or take an edit: most runs are shared, or one is the other with more to it.
bool near_identical(std::string_view one, std::string_view other);

// The words alone, folded for comparing: "the sixth ferry returns".
std::string copy_words(std::string_view html_or_text);

}  // namespace dateline::taster
