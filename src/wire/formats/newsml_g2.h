// NewsML-G2, IPTC's news in XML (https://iptc.org/standards/newsml-g2/): bytes to items.
//
// A newsMessage with any number of items, or one item by itself: newsItem or packageItem. Concept, knowledge,
// planning and catalogue items are no news: each is left out with a problem "item-ignored".
#pragma once

#include "base/result.h"
#include "wire/formats/parse.h"

namespace dateline::wire {

Result<Parsed> parse_newsml_g2(std::string_view bytes, const Hints& hints);

}  // namespace dateline::wire
