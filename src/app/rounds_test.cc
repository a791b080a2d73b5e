#include "app/rounds.h"

#include <gtest/gtest.h>

#include <atomic>

namespace dateline::app {
namespace {

using namespace std::chrono_literals;

TEST(Rounds, GoOnUntilTheirOwnerEnds) {
  std::atomic<int> count = 0;
  {
    const Rounds rounds("rounds", 1ms, [&](const std::stop_token&) { ++count; });
    while (count < 3) std::this_thread::sleep_for(1ms);
  }
  const int at_the_end = count;
  std::this_thread::sleep_for(20ms);
  EXPECT_EQ(count, at_the_end);
}

TEST(Rounds, EndInTheMiddleOfARest) {
  const auto begun = std::chrono::steady_clock::now();
  std::atomic<int> count = 0;
  {
    const Rounds rounds("rounds", 1h, [&](const std::stop_token&) { ++count; });
  }
  EXPECT_LT(std::chrono::steady_clock::now() - begun, 10s);
  EXPECT_EQ(count, 0);
}

}  // namespace
}  // namespace dateline::app
