// The timetable: what the clock causes. An embargo that ends, a schedule that comes, rights that run
// out are appended to the journal as entries when they are due, so that every surface learns of them
// in the same way as of anything else.
//
// Borrowed like the desk. run_due() is called by app's clock thread, at next_due() and at the start:
// what came due while nothing ran is done then. It fails closed: until its entry, nothing is public.
#pragma once

#include <optional>

#include "archive/archive.h"
#include "base/clock.h"
#include "base/result.h"
#include "settings/settings.h"

namespace dateline::desk {

class Timetable {
 public:
  Timetable(archive::Archive& archive, const Settings& settings) : archive_(archive), settings_(settings) {}

  // Does all that is due at `now`, each story in a transaction of its own; how many there were.
  Result<int> run_due(Instant now);
  // When it is worth to look again; nothing: not before the next change.
  Result<std::optional<Instant>> next_due();

 private:
  archive::Archive& archive_;
  const Settings& settings_;
};

}  // namespace dateline::desk
