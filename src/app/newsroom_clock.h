// The clock of a running newsroom: the system's, unless told otherwise.
//
// A play moves it by a file that DATELINE_CLOCK names: the file holds an RFC 3339 instant, which was
// the time when the file was written; from there the clock runs on. Sample copy is filed at the
// instants at which its agencies would have sent it (demo.h).
#pragma once

#include <filesystem>
#include <mutex>
#include <optional>

#include "base/clock.h"

namespace dateline::app {

// What DATELINE_CLOCK names; empty: nothing.
std::filesystem::path clock_file();

class NewsroomClock final : public Clock {
 public:
  // `moved_by`: the file, or nothing for the system's time.
  explicit NewsroomClock(std::filesystem::path moved_by = {}) : file_(std::move(moved_by)) {}

  Instant now() const override;

  void stand_at(std::optional<Instant> t);  // stands still there; nothing: goes on

 private:
  std::chrono::milliseconds shift() const;

  const std::filesystem::path file_;
  mutable std::mutex mutex_;  // guards what follows
  std::optional<Instant> standing_;
  mutable Instant written_{};
  mutable std::uint64_t inode_ = 0;  // a file replaced within one tick of its file system's clock
  mutable std::chrono::milliseconds shift_{0};
};

}  // namespace dateline::app
