// The feeds that a web page names: <link rel="alternate" type="application/rss+xml" href="…"> and its kin.
// For who was given a page's address where a feed's was wanted. Pure.
#pragma once

#include <string_view>
#include <vector>

#include "news/news_item.h"
#include "wire/formats/parse.h"

namespace dateline::wire {

// Each address once, absolute, with type and title, in the page's order; at most twenty.
std::vector<Link> feeds_of_page(std::string_view bytes, const Hints& hints);

}  // namespace dateline::wire
