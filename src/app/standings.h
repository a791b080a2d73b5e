// Standings: how far each public surface has come, for whoever waits for it in this process.
//
// Followers say what they have reached, the site what it answers from them. An act of the desk is answered
// when every surface shows it, so that a page is gone when `desk kill` returns. Receipts say the same
// durably, and for every node; here nothing is asked of the archive. The office's; every function from any
// thread.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "news/ids.h"

namespace dateline::app {

class Standings {
 public:
  // Readers see everything up to and with `position` there.
  void reached(std::string_view surface, Position position);

  // Waits until every surface that ever said something is at `position`, at most `patience`. Which are
  // not; in an office without followers there are none.
  std::vector<std::string> wait_for(Position position, std::chrono::milliseconds patience) const;

  // Where this one is, once it is beyond `position`; nothing: it did not get there within `patience`.
  std::optional<Position> wait_beyond(std::string_view surface, Position position,
                                      std::chrono::milliseconds patience) const;

  // Those that ever said something.
  std::vector<std::string> surfaces() const;

  // Which addresses of the site this surface answers; none: it was not told.
  void answers_at(std::string_view surface, std::vector<std::string> addresses);
  std::vector<std::string> addresses_of(std::string_view surface) const;

  // For a follower that lets entries gather: `time`, or until somebody waits for it, or is in a hurry, or
  // `stop`. `hurries`: the follower's own, 0 at first; a hurry since its last rest ends this one too.
  void rest(std::stop_token stop, std::chrono::nanoseconds time, std::uint64_t& hurries) const;
  // Something has been committed that is not to wait: a flash.
  void hurry();

 private:
  std::vector<std::string> behind(Position position) const;  // REQUIRES: mutex_

  mutable std::mutex mutex_;  // guards what follows
  mutable std::condition_variable moved_;
  mutable std::condition_variable_any called_;
  mutable int waiting_ = 0;
  std::uint64_t hurries_ = 0;
  std::map<std::string, Position, std::less<>> positions_;
  std::map<std::string, std::vector<std::string>, std::less<>> addresses_;
};

}  // namespace dateline::app
