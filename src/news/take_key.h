// Slugs and take keys: which story a wire's copy belongs to, and which piece or version of it this is.
//
//     BC-NO--Ferry Fire,1st Ld-Writethru,358
//     │  │             │                └ words
//     │  │             └ take key
//     │  └ slug
//     └ cycle: morning, afternoon or both papers (ANPA 1312)
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

struct Slug {
  std::string cycle;  // "BC"
  std::string slug;   // "NO--Ferry Fire"
  std::string take_key;
  std::int64_t words = 0;
  bool operator==(const Slug&) const = default;
};

Slug split_slug(std::string_view written);

// "2nd Ld-Writethru", "1st add", "REFILE", "1ST LEAD", "KORREKTUR", "(Summary 1430)": words that are about
// copy, or a line in brackets as a whole.
bool is_take_key(std::string_view line);

// Words of correction in a take key: "Correction", "REFILE", "Korrektur".
bool is_correction(std::string_view take_key);

}  // namespace dateline
