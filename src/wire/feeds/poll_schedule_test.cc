#include "wire/feeds/poll_schedule.h"

#include <gtest/gtest.h>

namespace dateline::feeds {
namespace {

using namespace std::chrono_literals;

constexpr double least = 0, middle = 0.5, most = 0.999999;
constexpr Bounds five{300s, 1800s};
const Instant noon = parse_rfc3339("2026-02-04T12:00:00Z").value();  // a Wednesday

PollMemory failed(int times) {
  PollMemory memory;
  memory.failures = times;
  memory.polled_at = noon;
  return memory;
}

PollMemory told(PollMemory memory, std::optional<std::chrono::seconds> retry_after, Bounds bounds,
                std::optional<std::chrono::seconds> max_age = {}) {
  memory.not_before = not_before(retry_after, max_age, bounds, noon);
  return memory;
}

TEST(PollSchedule, KeepsItsPaceWithALittleDrift) {
  EXPECT_EQ(wait_after(failed(0), five, middle), 300s);
  EXPECT_EQ(wait_after(failed(0), five, least), 285s);
  EXPECT_NEAR(static_cast<double>(wait_after(failed(0), five, most).count()), 315'000, 1);
}

TEST(PollSchedule, DoublesWithEachFailureUpToAnHour) {
  EXPECT_EQ(wait_after(failed(1), five, middle), 600s);
  EXPECT_EQ(wait_after(failed(2), five, middle), 1200s);
  EXPECT_EQ(wait_after(failed(3), five, middle), 2400s);
  EXPECT_EQ(wait_after(failed(3), five, least), 2040s);
  for (const int many : {4, 5, 20, 31, 64, 1'000'000}) {
    EXPECT_EQ(wait_after(failed(many), five, middle), 1h) << many;
    EXPECT_EQ(wait_after(failed(many), five, most), 1h) << many;
    EXPECT_EQ(wait_after(failed(many), five, least), 51min) << many;
  }
}

TEST(PollSchedule, NeverAsksSoonerThanTheFastestAfterAFailure) {
  for (const auto interval : {1s, 300s, 3600s, 86'400s})
    for (const int times : {1, 2, 30})
      for (const double random : {least, middle, most})
        EXPECT_GE(wait_after(failed(times), {interval, interval}, random), interval);
  EXPECT_EQ(wait_after(failed(5), {86'400s, 86'400s}, most), 24h);
}

TEST(PollSchedule, WaitsAsLongAsItIsTold) {
  EXPECT_EQ(wait_after(told(failed(7), 900s, five), five, least), 900s);
  EXPECT_EQ(wait_after(told(failed(1), 10s, five), five, least), 300s);
  EXPECT_EQ(wait_after(told(failed(1), 365 * 24h, five), five, least), 6h);
  constexpr Bounds daily{24h, 24h};
  EXPECT_EQ(wait_after(told(failed(1), 365 * 24h, daily), daily, least), 24h);
  EXPECT_GT(wait_after(told(failed(1), 900s, five), five, most), 1030s);
}

TEST(PollSchedule, WaitsForWhatMayBeKept) {
  EXPECT_EQ(wait_after(told(failed(0), {}, five, 600s), five, least), 600s);
  EXPECT_EQ(wait_after(told(failed(0), {}, five, 60s), five, middle), 300s);
  EXPECT_EQ(wait_after(told(failed(0), {}, five, 24h), five, least), 1800s);
}

TEST(PollSchedule, FollowsHowOftenTheFeedChanges) {
  auto memory = failed(0);
  note_change(memory, true, noon - 24h);  // the first body
  note_change(memory, true, noon - 20h);
  EXPECT_EQ(memory.gap, 4h);
  memory.changed_at = noon;
  EXPECT_EQ(wait_after(memory, {60s, 24h}, middle), 24min);
  EXPECT_EQ(wait_after(memory, {60s, 600s}, middle), 600s);
  EXPECT_EQ(wait_after(memory, {1h, 24h}, middle), 1h);
  memory.polled_at = noon + 40h;  // it has not changed for longer than is usual
  EXPECT_EQ(wait_after(memory, {60s, 24h}, middle), 4h);
  note_change(memory, true, noon + 1s);
  EXPECT_LT(memory.gap, 3h);
  EXPECT_EQ(memory.changed_at, noon + 1s);
}

TEST(PollSchedule, CountsNothingAsAChangeButNews) {
  PollMemory memory;
  note_change(memory, false, noon);
  EXPECT_EQ(memory.changed_at, noon);  // from here on its silence counts
  note_change(memory, false, noon + 1h);
  EXPECT_EQ(memory.changed_at, noon);
  EXPECT_EQ(memory.gap, 0s);
  note_change(memory, true, noon - 1h);  // the clock was set back
  EXPECT_EQ(memory.gap, 1s);
}

TEST(PollSchedule, TakesWhatTheFeedSaysWithinTheBounds) {
  auto memory = failed(0);
  memory.advice.ttl = 20min;
  EXPECT_EQ(wait_after(memory, five, middle), 20min);
  memory.advice.ttl = 24h;
  EXPECT_EQ(wait_after(memory, five, middle), 1800s);
  memory.advice = {.pace = 2h};
  EXPECT_EQ(wait_after(memory, five, middle), 12min);
  memory.gap = 1h;  // what was seen comes before what was promised
  EXPECT_EQ(wait_after(memory, five, middle), 6min);
}

TEST(PollSchedule, IsSlowestInQuietHoursAndDays) {
  auto memory = failed(0);
  memory.advice.quiet_hours = 1U << 12;
  EXPECT_EQ(wait_after(memory, five, middle), 1800s);
  memory.polled_at = noon - 10min;
  EXPECT_EQ(wait_after(memory, five, middle), 300s);
  memory.polled_at = noon + 56min;  // it ends before the next poll
  EXPECT_EQ(wait_after(memory, five, middle), 300s);
  memory.advice = {.quiet_days = 1U << 3};
  EXPECT_EQ(wait_after(memory, five, middle), 1800s);
  memory.advice = {.quiet_days = 1U << 4};
  EXPECT_EQ(wait_after(memory, five, middle), 300s);
}

TEST(PollSchedule, HasBoundsThatAreInOrder) {
  Source source;
  source.poll_seconds = 3600;
  EXPECT_EQ(bounds_of(source).slowest, 3600s);
  source.poll_slowest_seconds = 86'400;
  EXPECT_EQ(bounds_of(source).slowest, 24h);
  source.poll_seconds = 0;
  EXPECT_EQ(bounds_of(source).fastest, 1s);
}

TEST(PollSchedule, SpreadsTheFirstPolls) {
  const PollMemory never;
  EXPECT_EQ(wait_at_start(never, five, 200, noon, least), 0s);
  EXPECT_EQ(wait_at_start(never, five, 200, noon, middle), 25s);
  EXPECT_EQ(wait_at_start(never, {10s, 10s}, 200, noon, middle), 5s);
  EXPECT_EQ(wait_at_start(never, five, 1, noon, middle), 125ms);
}

TEST(PollSchedule, RemembersOverARestartWhatIsNotDue) {
  EXPECT_EQ(wait_at_start(failed(0), five, 200, noon + 100s, middle), 200s);
  EXPECT_EQ(wait_at_start(failed(2), five, 200, noon + 100s, middle), 1100s);
  EXPECT_EQ(wait_at_start(told(failed(1), 2h, five), five, 200, noon + 1h, least), 1h);
  EXPECT_EQ(wait_at_start(failed(0), five, 200, noon + 301s, middle), 25s);
  EXPECT_EQ(wait_at_start(failed(0), five, 200, noon - 24h, middle), 25s);  // the clock was set back
}

}  // namespace
}  // namespace dateline::feeds
