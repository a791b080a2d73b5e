// The demonstration: a newsroom of invented agencies, seeded once from samples/wire and resumed later. What
// happens while one looks at it is demo_motion.h's.
#pragma once

#include <string>

#include "app/newsroom_clock.h"
#include "app/office.h"
#include "app/samples.h"
#include "app/share.h"

namespace dateline::app {

// Whether this directory is a demonstration, or empty and so may become one; it is marked as one.
Result<bool> claim_for_demo(const DataDir& data, Instant now);

// Takes the samples in, each at the time at which its agency would have sent it, unless that has been
// done. A start that was cut short goes on where it was: the times are reckoned from the first one.
Result<> seed_demo(Office& office, NewsroomClock& clock, const Share& share);

// Through the one door; the story it is now. A reject is told to the log: samples have none.
Result<StoryId> deliver_sample(const Sample& sample, std::string key, Office& office);

}  // namespace dateline::app
