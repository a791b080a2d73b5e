// The copy of a NewsML-G2 item: XHTML or NITF as inlineXML, HTML or plain text as inlineData.
//
// What stands at its head and only repeats the metadata (the page's own header, the headline, the byline, a
// summary marked as one) is left out; where the metadata lacks headline or byline, they are taken from there.
#pragma once

#include <vector>

#include "news/news_item.h"
#include "wire/formats/newsml_g2_shape.h"
#include "wire/formats/parse.h"

namespace dateline::wire {

// REQUIRES: item's headline, byline and language are set where the metadata has them.
void set_g2_body(NewsItem& item, const G2Item& from, const Hints& hints, std::vector<Problem>& problems);

}  // namespace dateline::wire
