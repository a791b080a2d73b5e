// The rounds that alarms need: one looks at the wire ("watch"), one carries the word out ("dispatch"),
// so that a mail server that does not answer never keeps anybody from looking.
//
// A dispatch is put off before it is tried, for longer after every try, and given up after a day: an
// alarm that could not be told for so long is in the log, and stands in `dateline sources`.
#pragma once

#include <filesystem>
#include <stop_token>

#include "archive/archive.h"
#include "base/result.h"
#include "settings/settings.h"

namespace dateline::app {

// One look, by desk/watch.h; what changed goes to the log. `data`: on whose disk there must be room.
void look_at_wire(archive::Archive& archive, const Settings& settings, const std::filesystem::path& data,
                  Instant now);

// Tries the dispatch that is due first. Whether one was; a failure to send is logged, and no error.
Result<bool> try_dispatch(archive::Archive& archive, const Settings& settings, Instant now,
                          std::stop_token stop);

// All that are due now.
void carry_dispatches(archive::Archive& archive, const Settings& settings, const Clock& clock,
                      const std::stop_token& stop);

// After so many tries: five seconds, doubled each time, a quarter of an hour at most.
std::chrono::seconds wait_after(std::int64_t tries);

}  // namespace dateline::app
