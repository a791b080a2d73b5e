// When a feed is asked again. Pure: what is remembered of it, the source's bounds, and a random number of
// [0, 1) that spreads the askers.
//
//   it answered    its pace, give or take 5 %, so that feeds that were started together drift apart
//   it failed      the fastest times 2^failures, give or take 15 %; never less than the fastest, and not
//                  more than an hour, or than the fastest where that is longer
//   it said when   Retry-After (RFC 9110 section 10.2.3), or up to 15 % later; never less than the
//                  fastest, nor more than six hours: one field must not silence a source for good
//
// The pace is a tenth of the time that lies between two changes, as they were seen: so news waits a twentieth
// of that on average. Until two were seen, what the feed promises (sy:updatePeriod) stands for it. The feed's
// ttl and the server's max-age make it slower. All of that within the source's bounds: an hour that the feed
// wants to be left alone in has the slowest pace, and not none, because a kill may come at any hour.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>

#include "base/clock.h"
#include "news/ports.h"
#include "settings/settings.h"

namespace dateline::feeds {

// Between two polls of a feed that answers.
struct Bounds {
  std::chrono::seconds fastest{}, slowest{};  // fastest <= slowest
};
Bounds bounds_of(const Source& source);

// Takes in what a poll at `now` brought: how often the feed changes. A first body is no change.
void note_change(PollMemory& memory, bool brought_news, Instant now);

// What the server says about when to come again: where it failed, Retry-After; else max-age, within the
// bounds.
Instant not_before(std::optional<std::chrono::seconds> retry_after,
                   std::optional<std::chrono::seconds> max_age, Bounds bounds, Instant now);

// From the poll that `memory` tells of to the next.
std::chrono::milliseconds wait_after(const PollMemory& memory, Bounds bounds, double random);

// From a start of the newsroom to the first poll. What was polled lately waits for its time; what is
// due is spread: a quarter of a second for each of the `feeds`, within the fastest pace at most.
std::chrono::milliseconds wait_at_start(const PollMemory& memory, Bounds bounds, std::size_t feeds,
                                        Instant now, double random);

}  // namespace dateline::feeds
