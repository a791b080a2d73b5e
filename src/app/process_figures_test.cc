#include "app/process_figures.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <chrono>

namespace dateline::app {
namespace {

TEST(ProcessFigures, AreThoseOfThisProcess) {
  const auto before = process_figures();
  EXPECT_GT(before.resident_bytes, 1'000'000);
  EXPECT_LT(before.resident_bytes, 100'000'000'000);
  EXPECT_GT(before.cpu_seconds, 0);
  const auto now =
      static_cast<double>(std::chrono::system_clock::to_time_t(std::chrono::system_clock::now()));
  EXPECT_LT(before.start_seconds, now + 5);
  EXPECT_GT(before.start_seconds, now - 3600);
  EXPECT_GE(before.most_descriptors, before.open_descriptors);
  const int descriptor = ::open("/dev/null", O_RDONLY);
  EXPECT_EQ(process_figures().open_descriptors, before.open_descriptors + 1);
  ::close(descriptor);
}

}  // namespace
}  // namespace dateline::app
