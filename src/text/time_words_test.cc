#include "text/time_words.h"

#include <gtest/gtest.h>

#include "text/unicode.h"

namespace dateline::text {
namespace {

TEST(TimeWords, MonthsAreFoundByTheirBeginning) {
  const auto month = [](std::string_view word) { return month_of(match_key(word)); };
  EXPECT_EQ(month("Dec"), 12);
  EXPECT_EQ(month("décembre"), 12);
  EXPECT_EQ(month("Dezember"), 12);
  EXPECT_EQ(month("ديسمبر"), 12);
  EXPECT_EQ(month("декабря"), 12);
  EXPECT_EQ(month("grudnia"), 12);
  EXPECT_EQ(month("März"), 3);
  EXPECT_EQ(month("marraskuuta"), 11);
  EXPECT_EQ(month("juillet"), 7);
  EXPECT_EQ(month("juin"), 6);
  EXPECT_EQ(month("market"), 0);
  EXPECT_EQ(month("de"), 0);
}

TEST(TimeWords, ScriptsBecomePlain) {
  EXPECT_EQ(plain_time_text("٢٥ ديسمبر ٢٠٢٥"), "25 ديسمبر 2025");
  EXPECT_EQ(plain_time_text("2025年12月25日（月）14時05分"), "2025/12/25 月 14:05");
  EXPECT_EQ(plain_time_text("à 14 h 05"), "à 14:05");
  EXPECT_EQ(plain_time_text("4:05 p. m."), "4:05 pm");
}

TEST(TimeWords, TownsNameZones) {
  EXPECT_EQ(zone_of_town(match_key("Madrid")), "Europe/Madrid");
  EXPECT_EQ(zone_of_town("nowhere"), "");
}

}  // namespace
}  // namespace dateline::text
