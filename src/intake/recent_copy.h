// RecentCopy: the copy of the last days as the taster's window holds it (taster/window.h), kept level with
// the archive.
//
// It is used by whoever holds the archive's writer, so by one at a time, and first of all brought up to the
// archive: what another node has filed is taken in, and all is read anew where an editor has put stories
// together or apart, or where what was put in was never committed. So it is the same after a restart.
#pragma once

#include <cstdint>
#include <vector>

#include "archive/archive.h"
#include "base/result.h"
#include "taster/window.h"

namespace dateline::intake {

class RecentCopy {
 public:
  explicit RecentCopy(taster::WindowLimits limits = {}) : limits_(limits) {}

  // REQUIRES: `tx` has filed nothing yet.
  Result<> catch_up(archive::Transaction& tx);
  const taster::Window& window() const { return window_; }

  // An item that is being filed; it and its trace are kept.
  Result<> put(const taster::WindowItem& item, const taster::Trace& trace, archive::Transaction& tx);
  // The desk has been told that these stories of an event report another, led by the first of them.
  void divide(StoryId event, const std::vector<StoryId>& leaving, archive::Transaction& tx);

 private:
  void run_ahead(archive::Transaction& tx);
  void take_in(const archive::FiledTrace& filed);

  taster::WindowLimits limits_;
  taster::Window window_{{limits_.age, 1}};  // until it has caught up
  ItemId last_;                              // that is in it
  std::int64_t regroupings_ = -1;            // as it was read
  std::int64_t kept_ = 0;                    // traces, since old ones were forgotten
  bool is_ahead_ = false;                    // of the archive
};

}  // namespace dateline::intake
