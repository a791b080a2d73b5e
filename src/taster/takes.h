// Takes: copy that comes in pieces, the next going on where the last one stopped. Pure; any thread.
#pragma once

#include <string>
#include <vector>

#include "news/news_item.h"

namespace dateline::taster {

// The body of a take with those before it: of what the story has taken in so far, oldest first, the last
// whole copy and the takes behind it, in the order of their numbers.
std::string with_takes_before(const NewsItem& take, const std::vector<NewsItem>& earlier);

}  // namespace dateline::taster
