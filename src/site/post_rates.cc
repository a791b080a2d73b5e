#include "site/post_rates.h"

namespace dateline::site {
namespace {

// A clock that was set back begins a new while: nobody is locked out for years.
bool begins_anew(Instant& since, Instant now, Instant::duration length) {
  if (now >= since && now - since < length) return false;
  since = now;
  return true;
}

}  // namespace

bool PostRates::take(std::string_view network, Instant now) {
  const std::lock_guard lock(mutex_);
  if (begins_anew(all_since_, now, all_while)) all_ = 0;
  if (begins_anew(each_since_, now, each_while)) {
    each_.clear();
    key_ = SecretDigest();
  }
  if (all_ >= of_all_) return false;
  auto& count = each_[key_.of(network)];
  if (count >= of_each_) return false;
  ++count;
  ++all_;
  return true;
}

}  // namespace dateline::site
