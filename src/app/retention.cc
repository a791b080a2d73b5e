#include "app/retention.h"

#include <pthread.h>

#include <condition_variable>
#include <mutex>

#include "base/fault_point.h"
#include "base/log.h"

namespace dateline::app {
namespace {

using namespace std::chrono_literals;

constexpr auto glance = 1s;
constexpr auto pause = 20ms;          // between two transactions
constexpr std::size_t at_once = 200;  // deliveries in one of them

// Sleeps, but not beyond a stop.
void rest(std::chrono::milliseconds time, std::stop_token stop) {
  std::mutex mutex;
  std::unique_lock lock(mutex);
  std::condition_variable_any woken;
  woken.wait_for(lock, stop, time, [] { return false; });
}

Instant days_before(Instant now, std::int64_t days) {
  return now - std::chrono::hours(24) * days;
}

}  // namespace

Result<archive::Forgotten> forget_what_is_old(archive::Archive& archive, const LimitSettings& limits,
                                              Instant now, std::stop_token stop) {
  const archive::Horizon horizon{days_before(now, limits.raw_days),
                                 days_before(now, std::max(limits.raw_days, limits.reject_days))};
  archive::Forgotten all;
  while (!stop.stop_requested()) {
    TRY(auto tx, archive.begin());
    TRY(const auto some, tx.raw.forget(horizon, now, at_once));
    if (some.count == 0) break;
    TRY(tx.commit());
    FAULT_POINT("app.forgotten");
    all.count += some.count;
    all.bytes += some.bytes;
    rest(pause, stop);
  }
  return all;
}

Result<std::size_t> forget_old_feedback(archive::Archive& archive, const AudienceSettings& audience,
                                        Instant now, std::stop_token stop) {
  const auto before = days_before(now, audience.feedback_days);
  std::size_t all = 0;
  while (!stop.stop_requested()) {
    TRY(auto tx, archive.begin());
    TRY(const auto some, tx.feedback.forget(before, at_once));
    if (some == 0) break;
    TRY(tx.commit());
    FAULT_POINT("app.feedback_forgotten");
    all += some;
    rest(pause, stop);
  }
  return all;
}

bool ForgettingHours::is_time(Instant now) {
  const bool jumped = now < last_ || now - last_ > jump;
  last_ = now;
  if (jumped) due_ = now + every;
  if (now < due_) return false;
  due_ = now + every;
  return true;
}

std::unique_ptr<Retention> Retention::start(Office& office) {
  std::unique_ptr<Retention> retention(new Retention(office));
  retention->thread_ = std::jthread([self = retention.get()](std::stop_token stop) { self->keep(stop); });
  pthread_setname_np(retention->thread_.native_handle(), "forget");
  return retention;
}

void Retention::keep(std::stop_token stop) {
  ForgettingHours hours(office_.clock().now());
  for (; !stop.stop_requested(); rest(glance, stop)) {
    const auto now = office_.clock().now();
    if (!hours.is_time(now)) continue;
    const auto done = forget_what_is_old(office_.archive(), office_.settings().limits, now, stop);
    if (!done) log::error("old deliveries: {}", done.error().text());
    if (done && done.value().count > 0)
      log::info("forgot the bytes of {} old deliveries, {} bytes", done.value().count, done.value().bytes);
    const auto read = forget_old_feedback(office_.archive(), office_.settings().audience, now, stop);
    if (!read) log::error("old feedback: {}", read.error().text());
    if (read && read.value() > 0) log::info("forgot {} pieces of old feedback", read.value());
  }
}

}  // namespace dateline::app
