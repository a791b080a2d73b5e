#include "wire/formats/page_line.h"

#include <gtest/gtest.h>

namespace dateline::wire {

TEST(PageLine, ReadsAnyOrder) {
  for (const auto* written :
       {"North Desk | Oslo | Updated: 25-12-2025 03:59 IST | Created: 24-12-2025 21:10 IST",
        "Created: 24-12-2025 21:10 IST • Last Updated: 25-12-2025 03:59 IST • North Desk • Oslo",
        "By North Desk · Oslo · Published: 24-12-2025 21:10 IST · Updated: 25-12-2025 03:59 IST",
        "Oslo | North Desk | Posted on 24-12-2025 21:10 IST Updated: 25-12-2025 03:59 IST"}) {
    SCOPED_TRACE(written);
    const auto line = read_page_line(written);
    ASSERT_TRUE(line);
    EXPECT_EQ(line->byline, "North Desk");
    EXPECT_EQ(line->city, "Oslo");
    EXPECT_EQ(line->created, "24-12-2025 21:10 IST");
    EXPECT_EQ(line->updated, "25-12-2025 03:59 IST");
  }
}

TEST(PageLine, ReadsOtherLanguages) {
  const auto line = read_page_line("Agence Nord Press | Paris | Publié le : 25/12/2025 - 10:05");
  ASSERT_TRUE(line);
  EXPECT_EQ(line->created, "25/12/2025 - 10:05");
  EXPECT_EQ(line->city, "Paris");
}

TEST(PageLine, IsNotASentenceWithADate) {
  EXPECT_FALSE(read_page_line("The council met on 25 December 2025 and voted for the bridge."));
  EXPECT_FALSE(read_page_line("North Desk | Oslo"));
  EXPECT_FALSE(read_page_line(""));
}

TEST(Byline, IsTold) {
  EXPECT_TRUE(is_byline("By Ada North"));
  EXPECT_TRUE(is_byline("North News Desk"));
  EXPECT_FALSE(is_byline("Ferry sails again"));
  EXPECT_EQ(without_by("By Ada North"), "Ada North");
}

}  // namespace dateline::wire
