#include "http/limits.h"

#include <gtest/gtest.h>

namespace dateline::http {
namespace {

using namespace std::chrono_literals;

TEST(Limits, GiveEveryPhaseItsTime) {
  const Timeouts timeouts{.idle = 1ms,
                          .head = 2ms,
                          .body = 3ms,
                          .answer = 4ms,
                          .writing = 5ms,
                          .lingering = 6ms,
                          .streaming = 7ms};
  for (std::size_t p = 0; p < phase_count; ++p)
    EXPECT_EQ(timeouts.of(static_cast<Phase>(p)).count(), static_cast<long>(p) + 1);
}

TEST(Limits, CountWithoutLocks) {
  Counters counters;
  Counters::count(counters.requests);
  Counters::count(counters.requests);
  EXPECT_EQ(counters.requests, 2u);
}

}  // namespace
}  // namespace dateline::http
