#include "app/newsroom_clock.h"

#include <gtest/gtest.h>

#include "base/file.h"

namespace dateline::app {
namespace {

using namespace std::chrono_literals;

TEST(NewsroomClock, IsTheSystemsUnlessToldOtherwise) {
  NewsroomClock clock;
  EXPECT_LT(std::chrono::abs(clock.now() - SystemClock().now()), 5s);
  const auto then = parse_rfc3339("2025-12-24T22:29:00Z").value();
  clock.stand_at(then);
  EXPECT_EQ(clock.now(), then);
  clock.stand_at(std::nullopt);
  EXPECT_LT(std::chrono::abs(clock.now() - SystemClock().now()), 5s);
}

TEST(NewsroomClock, AFileMovesIt) {
  const std::filesystem::path file = testing::TempDir() + "/newsroom_clock";
  std::filesystem::remove(file);
  NewsroomClock clock(file);
  EXPECT_LT(std::chrono::abs(clock.now() - SystemClock().now()), 5s);
  for (const char* text : {"2031-05-06T07:08:09Z\n", "1999-01-01T00:00:00+05:30"}) {
    ASSERT_TRUE(write_file(file, text).has_value());
    const auto expected = parse_rfc3339(std::string_view(text).substr(0, text[19] == 'Z' ? 20 : 25)).value();
    EXPECT_LT(std::chrono::abs(clock.now() - expected), 5s) << text;
  }
  ASSERT_TRUE(write_file(file, "tomorrow").has_value());
  EXPECT_LT(clock.now(), parse_rfc3339("2000-01-01T00:00:00Z").value());
}

}  // namespace
}  // namespace dateline::app
