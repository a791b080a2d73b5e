// The addresses that the program itself answers, so that an edition cannot be given one of them.
// An edition's front is /KEY/; everything else on the site starts with one of these words.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace dateline {

inline constexpr std::array<std::string_view, 26> typed_prefixes{
    "api",        "assets",   "by",      "corrections", "country",  "edition", "feed",
    "feedback",   "feeds",    "healthz", "images",      "kind",     "latest",  "live",
    "newsletter", "newsroom", "page",    "picture",     "pictures", "search",  "sector",
    "short",      "sitemap",  "story",   "subscribe",   "tag"};

static_assert(std::ranges::is_sorted(typed_prefixes));

constexpr bool is_typed_prefix(std::string_view key) {
  return std::ranges::binary_search(typed_prefixes, key);
}

}  // namespace dateline
