// AskedSurface: a surface that keeps nothing of a story. Each of its answers asks the archive how the story
// stands, so what is committed holds for every answer that begins after it. What is left to wait for are the
// answers under way: an entry is applied when all that had begun before it are given.
//
// apply() is one thread's; begin() is any thread's, and so is the end of an answer.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "news/ports.h"

namespace dateline::site {

class AskedSurface final : public Surface {
 public:
  explicit AskedSurface(std::string name, std::chrono::milliseconds patience = std::chrono::seconds(10))
      : name_(std::move(name)), patience_(patience) {}

  std::string_view name() const override { return name_; }
  // Fault::unavailable: an answer is still under way after all of its patience; to be tried again.
  Result<> apply(const std::vector<JournalEntry>& entries, Instant now) override;

  // An answer is under way for as long as what this returns is kept. The surface outlives it.
  std::shared_ptr<const void> begin();

 private:
  void end(std::uint64_t turn);

  const std::string name_;
  const std::chrono::milliseconds patience_;
  std::mutex mutex_;  // guards what follows
  std::condition_variable ended_;
  std::uint64_t turn_ = 0;                       // counts the applications
  std::map<std::uint64_t, unsigned> under_way_;  // answers, by the turn in which they began; no zeros
};

// Those that a site has.
struct AskedSurfaces {
  AskedSurface back_issues{"back-issues"};  // stories outside the hot set
  AskedSurface versions{"versions"};        // what a story was, compared
  AskedSurface pictures{"pictures"};        // prints
};

}  // namespace dateline::site
