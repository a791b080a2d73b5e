#include "wire/formats/page_times.h"

#include <gtest/gtest.h>

namespace dateline::wire {
namespace {

std::string created(std::string_view first, std::string_view second, std::string_view language,
                    std::vector<Problem>& problems, const Hints& hints = {.source_zone = "Europe/Paris"}) {
  const auto times = read_page_times(first, second, language, hints, problems);
  return times.created ? rfc3339(*times.created) : "none";
}

}  // namespace

TEST(PageTimes, ThePageSaysWhichIsTheDay) {
  std::vector<Problem> problems;
  EXPECT_EQ(created("04/05/2026 09:00 UTC", "", "en-US", problems), "2026-04-05T09:00:00Z");
  EXPECT_EQ(created("04/05/2026 09:00 UTC", "", "fr", problems), "2026-05-04T09:00:00Z");
  EXPECT_EQ(created("04/05/2026 9:00 a.m. PT", "", "en", problems, {}), "2026-04-05T16:00:00Z");
  EXPECT_EQ(created("04/05/2026 09:00 UTC", "04/25/2026 09:00 UTC", "en", problems, {}),
            "2026-04-05T09:00:00Z");
  EXPECT_TRUE(problems.empty());
  EXPECT_EQ(created("04/05/2026 09:00 UTC", "", "en", problems, {}), "2026-05-04T09:00:00Z");
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_EQ(problems[0].code, "date-order");
}

TEST(PageTimes, AClockIsOfTheOtherTimesDay) {
  std::vector<Problem> problems;
  const auto times =
      read_page_times("25 décembre 2025 à 14h05", "16h30", "fr", {.source_zone = "Europe/Paris"}, problems);
  ASSERT_TRUE(times.updated);
  EXPECT_EQ(rfc3339(*times.updated), "2025-12-25T15:30:00Z");
  EXPECT_TRUE(problems.empty());
}

TEST(PageTimes, WhatIsNotThereIsAbsent) {
  std::vector<Problem> problems;
  const auto times = read_page_times("", "", "", {}, problems);
  EXPECT_FALSE(times.created);
  EXPECT_FALSE(times.updated);
  EXPECT_TRUE(problems.empty());
}

}  // namespace dateline::wire
