#include "wire/formats/dateline_line.h"

#include <gtest/gtest.h>

namespace dateline::wire {

TEST(DatelineLine, IsAPlaceAlone) {
  EXPECT_EQ(read_dateline_line(" Stockholm "), (Dateline{"Stockholm", "", "", "Stockholm"}));
  EXPECT_EQ(read_dateline_line("OSLO, Norway"), (Dateline{"Oslo", "Norway", "", "OSLO, Norway"}));
}

TEST(DatelineLine, IsAHeadOfCopyWithoutTheCopy) {
  const auto line = read_dateline_line("Paris, Dec 25, 2025 (North) -");
  ASSERT_TRUE(line);
  EXPECT_EQ(line->city, "Paris");
  EXPECT_EQ(line->date, "Dec 25, 2025");
  EXPECT_EQ(line->text, "Paris, Dec 25, 2025 (North) -");
}

TEST(DatelineLine, IsNothingWithoutAPlace) {
  EXPECT_FALSE(read_dateline_line("December 25"));
  EXPECT_FALSE(read_dateline_line(" - "));
  EXPECT_FALSE(read_dateline_line("2025 at sea"));
}

}  // namespace dateline::wire
