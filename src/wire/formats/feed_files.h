// The files of a feed's entry: pictures become associations with their renditions, everything else a
// link "enclosure".
#pragma once

#include <string_view>

#include "news/news_item.h"
#include "wire/formats/feed_shape.h"

namespace dateline::wire {

void set_files(NewsItem& item, const FeedEntry& entry, std::string_view base_url);

}  // namespace dateline::wire
