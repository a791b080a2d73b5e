#include "app/timekeeper.h"

#include <pthread.h>

#include <thread>

#include "base/log.h"

namespace dateline::app {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds longest = 1s, shortest = 5ms;
constexpr auto between_looks = 20ms;  // a wire that brings much is not looked at for each of its items

}  // namespace

Result<std::unique_ptr<Timekeeper>> Timekeeper::start(Office& office) {
  TRY(office.timetable().run_due(office.clock().now()));
  std::unique_ptr<Timekeeper> keeper(new Timekeeper(office));
  keeper->thread_ = std::jthread([self = keeper.get()](std::stop_token stop) { self->keep(stop); });
  pthread_setname_np(keeper->thread_.native_handle(), "timetable");
  return keeper;
}

void Timekeeper::keep(std::stop_token stop) {
  while (!stop.stop_requested()) {
    const auto head = office_.archive().head();
    // A commit may bring something that is due earlier than all that was known.
    office_.archive().wait_beyond(head ? head.value() : Position(), until_next(), stop);
    if (stop.stop_requested()) return;
    const auto done = office_.timetable().run_due(office_.clock().now());
    if (!done) log::error("the timetable: {}", done.error().text());
    if (done && done.value() > 0) log::info("the timetable: {} came due", done.value());
    std::this_thread::sleep_for(between_looks);
  }
}

std::chrono::milliseconds Timekeeper::until_next() {
  const auto next = office_.timetable().next_due();
  if (!next || !next.value()) return longest;
  return std::clamp<std::chrono::milliseconds>(*next.value() - office_.clock().now(), shortest, longest);
}

}  // namespace dateline::app
