#include "site/asked_surface.h"

#include <fmt/format.h>

#include "base/check.h"

namespace dateline::site {

Result<> AskedSurface::apply(const std::vector<JournalEntry>&, Instant) {
  std::unique_lock lock(mutex_);
  const auto now = ++turn_;
  const auto all_given = [&] { return under_way_.empty() || under_way_.begin()->first >= now; };
  if (ended_.wait_for(lock, patience_, all_given)) return ok();
  return error(Fault::unavailable,
               fmt::format("{}: an answer takes longer than {} ms", name_, patience_.count()));
}

std::shared_ptr<const void> AskedSurface::begin() {
  const std::lock_guard lock(mutex_);
  const auto turn = turn_;
  ++under_way_[turn];
  return {this, [this, turn](const void*) { end(turn); }};
}

void AskedSurface::end(std::uint64_t turn) {
  const std::lock_guard lock(mutex_);
  const auto found = under_way_.find(turn);
  CHECK(found != under_way_.end());
  if (--found->second > 0) return;
  under_way_.erase(found);
  ended_.notify_all();
}

}  // namespace dateline::site
