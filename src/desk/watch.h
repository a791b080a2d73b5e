// The watch over the wire: which alarms are to be raised and which are over. A source that has fallen
// silent, a feed that keeps failing, a kill for copy that nobody knows, from who may not, or
// that the desk must decide; a disk that fills up.
//
// alarm_changes() decides and is pure; Watch carries it out, by app's thread, every few seconds. An
// alarm is raised once and told once, over restarts and over nodes; that it is over is told too.
#pragma once

#include <vector>

#include "archive/archive.h"
#include "base/clock.h"
#include "base/result.h"
#include "news/alarm.h"
#include "settings/settings.h"

namespace dateline::desk {

// What the decision is made from.
struct WireState {
  std::vector<archive::SourceState> sources;
  std::vector<archive::AwaitedControl> awaited;
  std::vector<archive::DemandedStory> demanded;
  std::vector<archive::Reject> refused;  // messages
  std::vector<Alarm> standing;
  std::int64_t disk_free = 0;  // bytes
};

struct AlarmChanges {
  std::vector<Alarm> raised;
  std::vector<Alarm> over;  // with a text that says why
};

AlarmChanges alarm_changes(const WireState& wire, const Settings& settings, Instant now);

class Watch {
 public:
  Watch(archive::Archive& archive, const Settings& settings) : archive_(archive), settings_(settings) {}

  // Raises and lifts what is due, with a dispatch to everybody in [alarm], in one transaction. What
  // changed, for the log.
  Result<AlarmChanges> look(std::int64_t disk_free, Instant now);

 private:
  Result<> know_all_sources(const std::vector<archive::SourceState>& known, Instant now);

  archive::Archive& archive_;
  const Settings& settings_;
};

}  // namespace dateline::desk
