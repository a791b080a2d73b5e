#include "wire/formats/feed_time.h"

#include <gtest/gtest.h>

namespace dateline::wire {
namespace {

std::string read(std::string_view written, const Hints& hints = {}) {
  std::vector<Problem> problems;
  const auto time = read_feed_time(written, hints, problems);
  return time ? rfc3339(*time) : "";
}

}  // namespace

TEST(FeedTime, ReadsWhatFeedsWrite) {
  EXPECT_EQ(read("Thu, 25 Dec 2025 07:30:00 +0100"), "2025-12-25T06:30:00Z");
  EXPECT_EQ(read("Thu, 25 Dec 2025 07:30:00 GMT"), "2025-12-25T07:30:00Z");
  EXPECT_EQ(read("2025-12-25T07:30:00Z"), "2025-12-25T07:30:00Z");
  EXPECT_EQ(read("2025-12-25T07:30Z"), "2025-12-25T07:30:00Z");
  EXPECT_EQ(read("2025-12"), "2025-12-01T00:00:00Z");
  EXPECT_EQ(read("2025"), "2025-01-01T00:00:00Z");
  EXPECT_EQ(read(""), "");
}

TEST(FeedTime, ABareTimeIsInItsSourcesZone) {
  EXPECT_EQ(read("2025-12-25 07:30:00"), "2025-12-25T07:30:00Z");
  EXPECT_EQ(read("2025-12-25 07:30:00", {.source_zone = "Europe/Oslo"}), "2025-12-25T06:30:00Z");
}

TEST(FeedTime, SaysWhatItCannotRead) {
  std::vector<Problem> problems;
  EXPECT_FALSE(read_feed_time("soon", {}, problems));
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_EQ(problems[0].code, "time-unreadable");
}

TEST(PrintedTime, TakesTheSitesZoneWithAProblem) {
  std::vector<Problem> problems;
  const auto time = read_printed_time("25-12-2025 03:59 IST", {.site_zone = "Asia/Kolkata"}, problems);
  ASSERT_TRUE(time);
  EXPECT_EQ(rfc3339(*time), "2025-12-24T22:29:00Z");
  EXPECT_EQ(problems.at(0).code, "zone-ambiguous");
}

}  // namespace dateline::wire
