// Failed attempts to prove oneself, counted by address in windows of a minute: who fails too often is told
// to wait. Only failures count and only failures are told so: a sender with the right token is always heard,
// so that a stranger behind the same proxy cannot lock an agency out.
//
// Thread-safe. Its memory is bounded: past `most_addresses` in one window all new ones count as one.
#pragma once

#include <chrono>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <string_view>

#include "base/clock.h"

namespace dateline::feeds {

class FailedAttempts {
 public:
  static constexpr int most = 10;  // an address and window
  static constexpr std::size_t most_addresses = 4096;
  static constexpr std::chrono::seconds window{60};

  struct Verdict {
    std::chrono::seconds wait{0};  // before the next attempt; 0: it may go on
    bool tell = false;             // the first at this source in this window: worth a word to the desk
  };
  // `source`: a source of the settings, or nothing: names that strangers think of are not kept.
  Verdict count(std::string_view address, std::string_view source, Instant now);

 private:
  std::mutex mutex_;  // guards what follows
  Instant begun_ = Instant::min();
  std::map<std::string, int, std::less<>> failures_;
  std::set<std::string, std::less<>> told_;
};

}  // namespace dateline::feeds
