// How a source is doing, in one word: a pure function of what is known about it, its rules and the
// time. The list of sources, the alarms, the metrics and the newsroom's pages all ask here.
#pragma once

#include <optional>
#include <string_view>

#include "archive/sources.h"
#include "base/clock.h"
#include "settings/settings.h"

namespace dateline::desk {

enum class SourceHealth {
  fine,
  paused,   // by the desk; nothing else is said about it
  closed,   // its feed said that it is gone for good (410), and is not asked any more
  failing,  // its feed or mailbox could not be read `polls_until_failing` times in a row
  silent,   // nothing new for longer than silent_after_minutes
  unheard,  // no delivery and no poll yet
};

std::string_view name(SourceHealth health);

inline constexpr int polls_until_failing = 3;

SourceHealth health_of(const Source& rules, const archive::SourceState& state, Instant now);

// What its silence is counted from: its last item, or when it began to be watched, if that is later.
Instant quiet_since(const archive::SourceState& state);

// When its feed or mailbox is looked at next; nothing where it is not, or not yet known.
std::optional<Instant> next_poll(const Source& rules, const archive::SourceState& state);

}  // namespace dateline::desk
