// A follower: keeps one public surface at the journal's head.
//
// A thread of its own, "follow-NAME", sleeps until the archive has committed something, reads the
// journal after its position, lets the surface apply it, and then tells the archive how far it has
// come, that is the story's receipt, and whoever waits for it here. An entry that cannot be applied is tried
// again, never skipped.
#pragma once

#include <memory>
#include <stop_token>
#include <thread>

#include "app/standings.h"
#include "archive/archive.h"
#include "base/clock.h"
#include "news/ports.h"

namespace dateline::app {

struct Followed {  // what is followed, and who is told; outlives the follower
  archive::Archive& archive;
  const Clock& clock;
  Standings& standings;
};

class Follower {
 public:
  // Applies the newest entry of each of the `hot_stories` newest stories, so that the surface is
  // whole when this returns, and follows from there. The surface outlives the follower.
  static Result<std::unique_ptr<Follower>> start(Surface& surface, const Followed& followed,
                                                 std::size_t hot_stories);
  ~Follower();  // after the entries under way

 private:
  Follower(Surface& surface, const Followed& followed) : surface_(surface), followed_(followed) {}

  Result<> begin(std::size_t hot_stories);
  void follow(std::stop_token stop);
  Result<std::size_t> advance();  // how many entries there were
  Result<> reopen(Instant now);
  void note_closed(const std::vector<JournalEntry>& entries, Instant now);
  Result<> report();
  Result<> write_receipt();

  Surface& surface_;
  const Followed followed_;
  // The thread's alone once it runs.
  Position position_;                 // what readers see
  Position reported_;                 // what the receipts say
  std::vector<JournalEntry> closed_;  // published, and not before their time: a clock was set back
  std::jthread thread_;
};

}  // namespace dateline::app
