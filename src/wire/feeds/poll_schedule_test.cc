#include "wire/feeds/poll_schedule.h"

#include <gtest/gtest.h>

namespace dateline::feeds {
namespace {

using namespace std::chrono_literals;

constexpr double least = 0, middle = 0.5, most = 0.999999;
const Instant noon = parse_rfc3339("2026-02-04T12:00:00Z").value();

PollMemory failed(int times) {
  PollMemory memory;
  memory.failures = times;
  memory.polled_at = noon;
  return memory;
}

TEST(PollSchedule, KeepsTheIntervalWithALittleDrift) {
  EXPECT_EQ(wait_after(failed(0), 300s, {}, middle), 300s);
  EXPECT_EQ(wait_after(failed(0), 300s, {}, least), 285s);
  EXPECT_NEAR(static_cast<double>(wait_after(failed(0), 300s, {}, most).count()), 315'000, 1);
}

TEST(PollSchedule, DoublesWithEachFailureUpToAnHour) {
  EXPECT_EQ(wait_after(failed(1), 300s, {}, middle), 600s);
  EXPECT_EQ(wait_after(failed(2), 300s, {}, middle), 1200s);
  EXPECT_EQ(wait_after(failed(3), 300s, {}, middle), 2400s);
  EXPECT_EQ(wait_after(failed(3), 300s, {}, least), 2040s);
  for (const int many : {4, 5, 20, 31, 64, 1'000'000}) {
    EXPECT_EQ(wait_after(failed(many), 300s, {}, middle), 1h) << many;
    EXPECT_EQ(wait_after(failed(many), 300s, {}, most), 1h) << many;
    EXPECT_EQ(wait_after(failed(many), 300s, {}, least), 51min) << many;
  }
}

TEST(PollSchedule, NeverAsksSoonerThanTheIntervalAfterAFailure) {
  for (const auto interval : {1s, 300s, 3600s, 86'400s})
    for (const int times : {1, 2, 30})
      for (const double random : {least, middle, most})
        EXPECT_GE(wait_after(failed(times), interval, {}, random), interval);
  EXPECT_EQ(wait_after(failed(5), 86'400s, {}, most), 24h);
}

TEST(PollSchedule, WaitsAsLongAsItIsTold) {
  EXPECT_EQ(wait_after(failed(7), 300s, 900s, least), 900s);
  EXPECT_EQ(wait_after(failed(1), 300s, 10s, least), 300s);
  EXPECT_EQ(wait_after(failed(1), 300s, 365 * 24h, least), 6h);
  EXPECT_EQ(wait_after(failed(1), 86'400s, 365 * 24h, least), 24h);
  EXPECT_GT(wait_after(failed(1), 300s, 900s, most), 1030s);
}

TEST(PollSchedule, SpreadsTheFirstPolls) {
  const PollMemory never;
  EXPECT_EQ(wait_at_start(never, 300s, 200, noon, least), 0s);
  EXPECT_EQ(wait_at_start(never, 300s, 200, noon, middle), 25s);
  EXPECT_EQ(wait_at_start(never, 10s, 200, noon, middle), 5s);
  EXPECT_EQ(wait_at_start(never, 300s, 1, noon, middle), 125ms);
}

TEST(PollSchedule, RemembersOverARestartWhatIsNotDue) {
  EXPECT_EQ(wait_at_start(failed(0), 300s, 200, noon + 100s, middle), 200s);
  EXPECT_EQ(wait_at_start(failed(2), 300s, 200, noon + 100s, middle), 1100s);
  EXPECT_EQ(wait_at_start(failed(0), 300s, 200, noon + 301s, middle), 25s);
  EXPECT_EQ(wait_at_start(failed(0), 300s, 200, noon - 24h, middle), 25s);  // the clock was set back
}

}  // namespace
}  // namespace dateline::feeds
