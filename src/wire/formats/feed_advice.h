// How a feed wants to be asked, read from what it says of itself: RSS 2.0's ttl, skipHours and skipDays, and
// the syndication module's updatePeriod and updateFrequency. What is no such value is not there. Pure.
#pragma once

#include "news/ports.h"
#include "wire/formats/parse.h"

namespace dateline::wire {

FeedAdvice advice_of(const Feed& feed);

}  // namespace dateline::wire
