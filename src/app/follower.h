// A follower: keeps a public surface, or several that go together, at the journal's head.
//
// A thread of its own, "follow-NAME", sleeps until the archive has committed something, reads the
// journal after its position, lets the surfaces apply it, and then tells the archive how far they have
// come, that is the story's receipt, and whoever waits for it here. An entry that cannot be applied is tried
// again by all of them, never skipped.
#pragma once

#include <memory>
#include <stop_token>
#include <thread>
#include <vector>

#include "app/standings.h"
#include "archive/archive.h"
#include "base/clock.h"
#include "news/ports.h"

namespace dateline::app {

struct Followed {  // what is followed, and who is told; outlives the follower
  archive::Archive& archive;
  const Clock& clock;
  Standings& standings;
  // Where a power cut may take the receipt, the next start writes it again, with a later time.
  archive::Durable receipts = archive::Durable::now;
  // Where these keep nothing, and answer with parts of another surface: its name. They read no entries, and
  // apply what it has applied. Empty: they read the journal.
  std::string_view after = {};
};

class Follower {
 public:
  // Applies the newest entry of each of the `hot_stories` newest stories, so that the surfaces are
  // whole when this returns, and follows from there. The surfaces outlive the follower; the first of them
  // names its thread. REQUIRES: there is one.
  static Result<std::unique_ptr<Follower>> start(std::vector<Surface*> surfaces, const Followed& followed,
                                                 std::size_t hot_stories);
  ~Follower();  // after the entries under way

 private:
  Follower(std::vector<Surface*> surfaces, const Followed& followed)
      : surfaces_(std::move(surfaces)), followed_(followed) {}

  Result<> begin(std::size_t hot_stories);
  void follow(std::stop_token stop);
  Result<> apply(const std::vector<JournalEntry>& entries, Instant now);
  Result<std::size_t> advance();  // how many entries there were
  Result<std::size_t> advance_after();
  Result<> report_if_new();
  Result<> reopen(Instant now);
  void note_closed(const std::vector<JournalEntry>& entries, Instant now);
  Result<> report();
  Result<> write_receipt();

  const std::vector<Surface*> surfaces_;
  const Followed followed_;
  // The thread's alone once it runs.
  Position position_;                 // what readers see
  Position reported_;                 // what the receipts say
  std::uint64_t hurries_ = 0;         // of the standings', that ended a rest
  std::vector<JournalEntry> closed_;  // published, and not before their time: a clock was set back
  std::jthread thread_;
};

}  // namespace dateline::app
