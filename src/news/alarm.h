// An alarm: something about the wire that somebody must hear of, and how they are told.
//
// Raised by desk/watch.h, kept in the archive until it is over (archive/alarms.h), sent by app.
#pragma once

#include <string>

#include "base/clock.h"

namespace dateline {

enum class AlarmKind {
  silent,     // nothing new has come from a source for longer than its settings allow
  failing,    // a source's feed cannot be fetched
  awaited,    // an agency took copy back that nobody here knows by that name
  undecided,  // an agency demands of a story what only the desk may decide
  refused,    // a message to take copy back came from who may not, or does not say of what
  disk,       // the data directory's disk is nearly full
};

struct Alarm {
  AlarmKind kind = AlarmKind::silent;
  std::string source;  // empty: the newsroom's own
  std::string about;   // tells apart what one source can have several of: the awaited `uri`, the story
  std::string text;    // what happened, and what to do
  Instant at{};        // when it was noticed

  // The same alarm, whatever it says today.
  bool is(const Alarm& other) const {
    return kind == other.kind && source == other.source && about == other.about;
  }
};

enum class AlarmWay { mail, webhook };

}  // namespace dateline
