// A feed's shape to news: one NewsItem per entry, and the feed's own fields.
#pragma once

#include "wire/formats/feed_shape.h"
#include "wire/formats/parse.h"

namespace dateline::wire {

Feed feed_of(const FeedDocument& document, const Hints& hints, std::vector<Problem>& problems);
NewsItem item_of(const FeedEntry& entry, const FeedDocument& document, const Hints& hints,
                 std::vector<Problem>& problems);

}  // namespace dateline::wire
