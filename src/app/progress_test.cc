#include "app/progress.h"

#include <gtest/gtest.h>

#include <sstream>
#include <thread>

namespace dateline::app {
namespace {

TEST(Progress, SpeaksOnlyOfLongWork) {
  std::ostringstream err, silence;
  Progress progress(err, "backup", false), quiet(silence, "backup", true);
  progress.tell("journal", 1, 9);
  EXPECT_EQ(err.str(), "");
  std::this_thread::sleep_for(std::chrono::milliseconds(2100));
  for (int i = 2; i < 5; ++i) {
    progress.tell("journal", i, 9);
    quiet.tell("journal", i, 9);
  }
  EXPECT_EQ(err.str(), "dateline: backup: journal, 2 of 9\n");
  EXPECT_EQ(silence.str(), "");
}

}  // namespace
}  // namespace dateline::app
