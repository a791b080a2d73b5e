// PostRates: how many forms may come, from one network and from all, in a while.
//
// Kept in memory for as long as the while lasts, by digests under a key that goes with it: no address is
// in it, and none can be found from it. Any thread.
#pragma once

#include <cstdint>
#include <mutex>
#include <string_view>
#include <unordered_map>

#include "base/clock.h"
#include "base/hash.h"

namespace dateline::site {

class PostRates {
 public:
  static constexpr std::chrono::minutes each_while{10}, all_while{1};

  PostRates(std::int64_t of_each, std::int64_t of_all) : of_each_(of_each), of_all_(of_all) {}

  // Whether one more may come now; it is counted where it may.
  bool take(std::string_view network, Instant now);

 private:
  const std::int64_t of_each_, of_all_;
  std::mutex mutex_;  // guards what follows
  SecretDigest key_;
  Instant each_since_{}, all_since_{};
  std::unordered_map<std::uint64_t, std::int64_t> each_;  // at most of_all_ entries a minute
  std::int64_t all_ = 0;
};

}  // namespace dateline::site
