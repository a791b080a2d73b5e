#include "base/fault_point.h"

#include <gtest/gtest.h>
#include <stdlib.h>

#include <csignal>

namespace dateline {
namespace {

TEST(FaultPointDeathTest, KillsAtItsNameAndCount) {
  testing::GTEST_FLAG(death_test_style) = "threadsafe";
  const auto pass = [](const char* order) {
    ::setenv("DATELINE_FAULT", order, 1);
    fault_point("room.step");
    fault_point("room.other");
    fault_point("room.step");
    ::_exit(0);
  };
  EXPECT_EXIT(pass("room.step"), testing::KilledBySignal(SIGKILL), "");
  EXPECT_EXIT(pass("room.step:2"), testing::KilledBySignal(SIGKILL), "");
  EXPECT_EXIT(pass("room.step:3"), testing::ExitedWithCode(0), "");
  EXPECT_EXIT(pass("room"), testing::ExitedWithCode(0), "");
}

}  // namespace
}  // namespace dateline
