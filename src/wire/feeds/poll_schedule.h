// When a feed is asked again. Pure: what is remembered of it, the source's rule, and a random number of
// [0, 1) that spreads the askers.
//
//   it answered    the interval, give or take 5 %, so that feeds that were started together drift apart
//   it failed      the interval times 2^failures, give or take 15 %; never less than the interval, and
//                  not more than an hour, or than the interval where that is longer
//   it said when   Retry-After (RFC 9110 section 10.2.3), or up to 15 % later; never less than the
//                  interval, nor more than six hours: one field must not silence a source for good
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>

#include "base/clock.h"
#include "news/ports.h"

namespace dateline::feeds {

// From the poll that `memory` tells of to the next.
std::chrono::milliseconds wait_after(const PollMemory& memory, std::chrono::seconds interval,
                                     std::optional<std::chrono::seconds> retry_after, double random);

// From a start of the newsroom to the first poll. What was polled lately waits for its time; what is
// due is spread: a quarter of a second for each of the `feeds`, within an interval at most.
std::chrono::milliseconds wait_at_start(const PollMemory& memory, std::chrono::seconds interval,
                                        std::size_t feeds, Instant now, double random);

}  // namespace dateline::feeds
