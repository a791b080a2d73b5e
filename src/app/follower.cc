#include "app/follower.h"

#include <pthread.h>

#include <condition_variable>
#include <mutex>

#include "base/log.h"

namespace dateline::app {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t batch = 1024;  // entries
constexpr auto other_nodes = 1s;     // how often to look for what another node has committed
constexpr auto before_retry = 1s;

// A run of copy changes the same lists again and again: after this many entries at once more are on
// their way, and waiting for them presses the lists once for all. A few stories an hour never wait; in
// a run a change is seen some 200 ms later, for a fifth of the CPU (bench/door).
constexpr std::size_t a_run = 12;
constexpr int rests_for = 4;  // times what the last application took
constexpr std::chrono::milliseconds longest_rest = 200ms;

void rest(std::stop_token stop, std::chrono::nanoseconds time) {
  std::mutex mutex;
  std::unique_lock lock(mutex);
  std::condition_variable_any().wait_for(lock, stop, time, [] { return false; });
}

}  // namespace

Result<std::unique_ptr<Follower>> Follower::start(Surface& surface, archive::Archive& archive,
                                                  const Clock& clock, std::size_t hot_stories) {
  std::unique_ptr<Follower> follower(new Follower(surface, archive, clock));
  TRY(follower->begin(hot_stories));
  follower->thread_ = std::jthread([self = follower.get()](std::stop_token stop) { self->follow(stop); });
  pthread_setname_np(follower->thread_.native_handle(),
                     ("follow-" + std::string(surface.name())).substr(0, 15).c_str());
  return follower;
}

Follower::~Follower() = default;

Result<> Follower::begin(std::size_t hot_stories) {
  // The head first: what is committed in between is among the newest too, or follows.
  TRY(position_, archive_.head());
  TRY(const auto entries, archive_.newest(hot_stories));
  TRY(surface_.apply(entries, clock_.now()));
  return report();
}

void Follower::follow(std::stop_token stop) {
  while (!stop.stop_requested()) {
    archive_.wait_beyond(position_, other_nodes, stop);
    if (stop.stop_requested()) return;
    const auto started = std::chrono::steady_clock::now();
    const auto applied = advance();
    if (!applied) {
      log::error("{} stays at {}: {}", surface_.name(), position_.value, applied.error().text());
      rest(stop, before_retry);
    } else if (applied.value() >= a_run) {
      const auto took = std::chrono::steady_clock::now() - started;
      rest(stop, std::min<std::chrono::nanoseconds>(rests_for * took, longest_rest));
    }
  }
}

Result<std::size_t> Follower::advance() {
  TRY(const auto entries, archive_.read(position_, batch));
  if (entries.empty()) return 0;
  TRY(surface_.apply(entries, clock_.now()));
  position_ = entries.back().position;
  TRY(report());
  return entries.size();
}

// Readers see the entries already; a receipt that could not be written is written with the next.
Result<> Follower::report() {
  TRY(auto transaction, archive_.begin());
  TRY(transaction.receipts.applied(surface_.name(), position_, clock_.now()));
  return transaction.commit();
}

}  // namespace dateline::app
