// A follower: keeps one public surface at the journal's head.
//
// A thread of its own, "follow-NAME", sleeps until the archive has committed something, reads the
// journal after its position, lets the surface apply it, and then tells the archive how far it has
// come: that is the story's receipt. An entry that cannot be applied is tried again, never skipped.
#pragma once

#include <memory>
#include <stop_token>
#include <thread>

#include "archive/archive.h"
#include "base/clock.h"
#include "news/ports.h"

namespace dateline::app {

class Follower {
 public:
  // Applies the newest entry of each of the `hot_stories` newest stories, so that the surface is
  // whole when this returns, and follows from there. Surface, archive and clock outlive the follower.
  static Result<std::unique_ptr<Follower>> start(Surface& surface, archive::Archive& archive,
                                                 const Clock& clock, std::size_t hot_stories);
  ~Follower();  // after the entries under way

 private:
  Follower(Surface& surface, archive::Archive& archive, const Clock& clock)
      : surface_(surface), archive_(archive), clock_(clock) {}

  Result<> begin(std::size_t hot_stories);
  void follow(std::stop_token stop);
  Result<std::size_t> advance();  // how many entries there were
  Result<> report();

  Surface& surface_;
  archive::Archive& archive_;
  const Clock& clock_;
  Position position_;  // the thread's alone once it runs
  std::jthread thread_;
};

}  // namespace dateline::app
