#include "desk/timetable.h"

#include "base/check.h"
#include "base/fault_point.h"
#include "desk/verbs.h"

namespace dateline::desk {
namespace {

constexpr std::size_t at_once = 100;

}  // namespace

Result<int> Timetable::run_due(Instant now) {
  int done = 0;
  for (;;) {
    TRY(auto reading, archive_.reading());
    TRY(const auto due, reading.stories.due(now, at_once));
    if (due.empty()) return done;
    for (const auto id : due) {
      FAULT_POINT("desk.due");
      TRY(auto tx, archive_.begin());
      TRY(Verbs(tx, settings_, now).come_due(id));
      FAULT_POINT("desk.coming_due");
      TRY(tx.commit());
      FAULT_POINT("desk.came_due");
      ++done;
    }
  }
}

Result<std::optional<Instant>> Timetable::next_due() {
  TRY(auto reading, archive_.reading());
  return reading.stories.next_due();
}

}  // namespace dateline::desk
