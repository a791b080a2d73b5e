// The readable part of a story's address. Not IPTC's slugline.
#pragma once

#include <string>
#include <string_view>

namespace dateline::text {

// "Élysée denies «deal»" to "elysee-denies-deal": [a-z0-9-], other scripts transliterated, at most 80
// characters, cut between words. Never empty: "story".
std::string url_slug(std::string_view headline);

}  // namespace dateline::text
