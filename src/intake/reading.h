// Reading a delivery: today's parsers with what is known about it, and the order in which its items are
// filed. The door and a replay read through here, so the second reads as the first would today. Pure.
#pragma once

#include <cstddef>
#include <vector>

#include "base/result.h"
#include "news/news_item.h"
#include "news/ports.h"
#include "settings/settings.h"
#include "wire/formats/parse.h"

namespace dateline::intake {

Result<wire::Parsed> read(const Delivery& delivery, const Settings& settings);

// Places, oldest item first. Feeds list the newest item first; filed in the order in which they were
// written, an update finds the story that it updates.
std::vector<std::size_t> oldest_first(const std::vector<NewsItem>& items);

}  // namespace dateline::intake
