// Readership: from what the reactors have seen to the order of the stories that are read.
//
// add() takes batches from any thread and does nothing but keep them; everything else belongs to one
// thread (`trending`). Counts go to the archive now and then, a story's numbers alone, so that a restart
// keeps them; a crash loses the last minute's. Several nodes add up in the archive: each adds what it has
// counted since its last save to what it finds there.
#pragma once

#include <atomic>
#include <mutex>
#include <unordered_map>
#include <vector>

#include "archive/archive.h"
#include "audience/once.h"
#include "audience/scores.h"
#include "base/clock.h"
#include "base/hash.h"
#include "news/ports.h"
#include "settings/settings.h"

namespace dateline::audience {

struct ViewFigures {  // since the start
  std::uint64_t counted = 0, repeats = 0, prefetches = 0, programs = 0, not_pages = 0;
};

class Readership final : public ViewCount {
 public:
  static constexpr std::chrono::minutes window{10};  // in which a reader counts once a story
  static constexpr std::chrono::seconds save_every{60};
  static constexpr std::size_t most_stories = 20'000;  // kept in memory
  static constexpr std::size_t most_ranked = 2'000;
  static constexpr std::size_t most_waiting = 1'000'000;  // views; a thread that stands still costs no more

  // With what the archive has kept. It outlives the readership.
  static Result<std::unique_ptr<Readership>> open(archive::Archive& archive, const Settings& settings,
                                                  Instant now);

  void add(ViewBatch batch) override;
  ViewFigures figures() const;  // any thread

  // The key of this window; a new one, and everything about the last one's readers forgotten, when it is
  // over.
  const SecretDigest& key(Instant now);
  // Counts what has been added. Whether anything was.
  bool count(Instant now);
  // The most read first.
  std::vector<StoryId> ranking(Instant now) const { return scores_.ranking(now, most_ranked); }
  // Where it is time to, or `at_once`. An error keeps everything for the next time.
  enum class When { due, at_once };
  Result<> save(Instant now, When when);

 private:
  Readership(archive::Archive& archive, const Settings& settings, Instant now);
  Result<> load(Instant now);
  Result<> write(Instant now);

  archive::Archive& archive_;

  std::mutex mutex_;  // guards the next two
  std::vector<ViewBatch> waiting_;
  std::size_t waiting_views_ = 0;

  // The one thread's.
  SecretDigest key_;
  Instant key_since_, saved_at_;
  Once once_;
  Scores scores_;
  std::unordered_map<StoryId, std::int64_t> unsaved_;  // views since the last save

  std::atomic<std::uint64_t> counted_{0}, repeats_{0}, prefetches_{0}, programs_{0}, not_pages_{0};
};

}  // namespace dateline::audience
