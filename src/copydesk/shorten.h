// Making one sentence shorter without making it say anything else.
//
// Only whole asides go: a parenthesis, or a clause between commas that starts like "which", "who",
// "including" or a participle, and only where it carries no attribution, hedge, negation, condition or
// quotation mark. What stays is the source's own words in their order. Pure; any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::copydesk {

struct Piece {
  std::size_t start = 0, end = 0;  // bytes of the sentence
  bool operator==(const Piece&) const = default;
};

struct Shortened {
  std::string text;
  std::vector<Piece> kept;  // what `text` is made of
};

// At most `max` code points, or nothing: then no safe way was found. A sentence that fits comes back whole.
std::optional<Shortened> safe_shorten(std::string_view sentence, std::size_t max);

}  // namespace dateline::copydesk
