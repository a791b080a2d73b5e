#include "app/follower.h"

#include <fmt/format.h>
#include <pthread.h>

#include <algorithm>
#include <condition_variable>
#include <iterator>
#include <mutex>

#include "base/check.h"
#include "base/fault_point.h"
#include "base/log.h"
#include "desk/changes.h"

namespace dateline::app {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t batch = 1024;  // entries
constexpr auto other_nodes = 1s;     // how often to look for what another node has committed
constexpr auto before_retry = 1s;
constexpr auto for_another = 1s;  // to come further; then the end is looked for

// A run of copy changes the same lists again and again: after this many entries at once more are on
// their way, and waiting for them presses the lists once for all. A few stories an hour never wait, and
// nobody at the desk does, and no flash: who waits for a surface ends its rest. In a run a change is seen
// some 400 ms later, for a fraction of the CPU (bench/door). As many as are taken at once mean that more are
// there already.
constexpr std::size_t a_run = 5;
constexpr int rests_for = 4;  // times what the last application took
constexpr std::chrono::milliseconds longest_rest = 400ms;

void rest(std::stop_token stop, std::chrono::nanoseconds time) {
  std::mutex mutex;
  std::unique_lock lock(mutex);
  std::condition_variable_any().wait_for(lock, stop, time, [] { return false; });
}

}  // namespace

Result<std::unique_ptr<Follower>> Follower::start(std::vector<Surface*> surfaces, const Followed& followed,
                                                  std::size_t hot_stories) {
  CHECK(!surfaces.empty());
  std::unique_ptr<Follower> follower(new Follower(std::move(surfaces), followed));
  TRY(follower->begin(hot_stories));
  follower->thread_ = std::jthread([self = follower.get()](std::stop_token stop) { self->follow(stop); });
  pthread_setname_np(follower->thread_.native_handle(),
                     ("follow-" + std::string(follower->surfaces_.front()->name())).substr(0, 15).c_str());
  return follower;
}

Follower::~Follower() = default;

Result<> Follower::begin(std::size_t hot_stories) {
  // The head first: what is committed in between is among the newest too, or follows.
  TRY(position_, followed_.archive.head());
  if (!followed_.after.empty()) return report();
  TRY(const auto entries, followed_.archive.newest(hot_stories));
  const auto now = followed_.clock.now();
  TRY(apply(entries, now));
  note_closed(entries, now);
  FAULT_POINT("app.surface_built");
  return report();
}

void Follower::follow(std::stop_token stop) {
  while (!stop.stop_requested()) {
    followed_.archive.wait_beyond(position_, other_nodes, stop);
    if (stop.stop_requested()) return;
    const auto started = std::chrono::steady_clock::now();
    const auto applied = advance();
    if (!applied) {
      log::error("{} is at {}, and will try again: {}", surfaces_.front()->name(), position_.value,
                 applied.error().text());
      rest(stop, before_retry);
    } else if (applied.value() >= a_run && applied.value() < batch) {
      const auto took = std::chrono::steady_clock::now() - started;
      followed_.standings.rest(stop, std::min<std::chrono::nanoseconds>(rests_for * took, longest_rest),
                               hurries_);
    }
  }
}

Result<> Follower::apply(const std::vector<JournalEntry>& entries, Instant now) {
  for (auto* surface : surfaces_) {
    TRY(surface->apply(entries, now));
  }
  return ok();
}

// What lets entries gather is the surface before: no rest is needed here, so nothing is counted.
Result<std::size_t> Follower::advance_after() {
  const auto there = followed_.standings.wait_beyond(followed_.after, position_, for_another);
  if (!there) return std::size_t{0};
  TRY(apply({}, followed_.clock.now()));
  position_ = *there;
  TRY(report_if_new());
  return std::size_t{0};
}

Result<std::size_t> Follower::advance() {
  if (!followed_.after.empty()) return advance_after();
  const auto now = followed_.clock.now();
  TRY(reopen(now));
  TRY(const auto entries, followed_.archive.changes(position_, batch));
  const auto before = position_;
  if (!entries.empty()) {
    TRY(apply(entries, now));
    note_closed(entries, now);
    position_ = entries.back().position;
    FAULT_POINT("app.applied");
  }
  TRY(report_if_new());
  return static_cast<std::size_t>(position_.value - before.value);
}

Result<> Follower::report_if_new() {
  if (reported_ == position_) return ok();
  TRY(report());
  FAULT_POINT("app.reported");
  return ok();
}

// The clock released them once, was set back, and so they are closed. No entry says when their time comes
// again: they are applied again then.
Result<> Follower::reopen(Instant now) {
  const auto opens = [&](const JournalEntry& entry) { return *desk::release_at(entry.story) <= now; };
  std::vector<JournalEntry> due;
  std::ranges::copy_if(closed_, std::back_inserter(due), opens);
  if (due.empty()) return ok();
  TRY(apply(due, now));
  std::erase_if(closed_, opens);
  return ok();
}

void Follower::note_closed(const std::vector<JournalEntry>& entries, Instant now) {
  for (const auto& entry : entries) {
    std::erase_if(closed_, [&](const JournalEntry& each) { return each.story.id == entry.story.id; });
    const auto opens = desk::release_at(entry.story);
    if (entry.story.state == WorkflowState::published && opens && now < *opens) closed_.push_back(entry);
  }
}

// Readers see the entries already: whoever waits here is told also when the receipt cannot be written.
// It is tried again.
Result<> Follower::report() {
  const auto written = write_receipt();
  for (const auto* surface : surfaces_) followed_.standings.reached(surface->name(), position_);
  if (written) reported_ = position_;
  return written;
}

Result<> Follower::write_receipt() {
  TRY(auto transaction, followed_.archive.begin(followed_.receipts));
  const auto now = followed_.clock.now();
  for (const auto* surface : surfaces_) {
    TRY(transaction.receipts.applied(surface->name(), position_, now));
  }
  return transaction.commit();
}

}  // namespace dateline::app
