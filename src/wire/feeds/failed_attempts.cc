#include "wire/feeds/failed_attempts.h"

namespace dateline::feeds {
namespace {

constexpr std::string_view everybody_else = "";

}  // namespace

FailedAttempts::Verdict FailedAttempts::count(std::string_view address, std::string_view source,
                                              Instant now) {
  const std::lock_guard lock(mutex_);
  // A clock that is set back begins a new window too: it must not make anybody wait for hours.
  if (begun_ == Instant::min() || now < begun_ || now - begun_ >= window) {
    begun_ = now;
    failures_.clear();
    told_.clear();
  }
  auto found = failures_.find(address);
  if (found == failures_.end()) {
    if (failures_.size() >= most_addresses) address = everybody_else;
    found = failures_.try_emplace(std::string(address), 0).first;
  }
  Verdict verdict{.wait = {}, .tell = told_.emplace(source).second};
  if (++found->second > most) verdict.wait = std::chrono::ceil<std::chrono::seconds>(begun_ + window - now);
  return verdict;
}

}  // namespace dateline::feeds
