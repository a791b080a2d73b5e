// Turns: who files next. One delivery is filed at a time, for the archive has one writer; what waits for its
// turn is let in by urgency and then in the order of its coming, so a flash overtakes all that waits and
// never what is under way. Any thread.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <set>
#include <utility>

namespace dateline::intake {

class Turns {
 public:
  // Waits. The turn lasts as long as what this returns is kept; it is dropped before `this`.
  std::shared_ptr<const void> take(bool goes_first) {
    std::unique_lock lock(mutex_);
    const Place mine{goes_first ? 0 : 1, ++came_};
    waiting_.insert(mine);
    next_.wait(lock, [&] { return !taken_ && *waiting_.begin() == mine; });
    waiting_.erase(mine);
    taken_ = true;
    return {this, [this](const void*) { give_back(); }};
  }

 private:
  using Place = std::pair<int, std::uint64_t>;  // its class, then its number

  void give_back() {
    const std::lock_guard lock(mutex_);
    taken_ = false;
    next_.notify_all();
  }

  std::mutex mutex_;  // guards what follows
  std::condition_variable next_;
  std::set<Place> waiting_;
  std::uint64_t came_ = 0;
  bool taken_ = false;
};

}  // namespace dateline::intake
