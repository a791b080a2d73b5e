#include "taster/calendar_words.h"

#include <gtest/gtest.h>

namespace dateline::taster {
namespace {

TEST(CalendarWords, months_are_written_in_full_and_short) {
  EXPECT_EQ(month_of("december"), 12);
  EXPECT_EQ(month_of("sept"), 9);
  EXPECT_EQ(month_of("mar"), 3);
  EXPECT_EQ(month_of("decent"), 0);
  EXPECT_EQ(month_of("ma"), 0);
}

TEST(CalendarWords, some_months_are_words_too) {
  EXPECT_TRUE(is_only_a_month("october"));
  EXPECT_FALSE(is_only_a_month("may"));
  EXPECT_FALSE(is_only_a_month("march"));
  EXPECT_FALSE(is_only_a_month("ferry"));
}

TEST(CalendarWords, days_may_be_ordinals) {
  EXPECT_EQ(day_of("14"), 14);
  EXPECT_EQ(day_of("3rd"), 3);
  EXPECT_EQ(day_of("32"), 0);
  EXPECT_EQ(day_of("14km"), 0);
}

TEST(CalendarWords, weekdays_in_full_short_and_several) {
  EXPECT_EQ(weekday_of("monday"), 1);
  EXPECT_EQ(weekday_of("tue"), 2);
  EXPECT_EQ(weekday_of("fridays"), 5);
  EXPECT_EQ(weekday_of("sat"), 0);
  EXPECT_EQ(weekday_of("mondayish"), 0);
}

TEST(CalendarWords, a_date_is_shown_short) {
  EXPECT_EQ(date_text(12, 14), "14 dec");
}

}  // namespace
}  // namespace dateline::taster
