#include "wire/formats/page_anchor.h"

#include <gtest/gtest.h>

#include "wire/formats/page_lines.h"

namespace dateline::wire {
namespace {

constexpr std::string_view sentences =
    "\n\nThe ferry sailed again on Thursday, the harbour office said.\n\nAccording to its captain, every "
    "seat "
    "on board was taken.\n\nNobody was hurt, and nobody was late, the office said.\n";

std::vector<PageTextLine> page(std::string_view head) {
  return lines_of_page(std::string(head) + std::string(sentences));
}

}  // namespace

TEST(PageAnchor, IsNotTheDateInTheMasthead) {
  const auto lines = page(
      "Friday, 26 December 2025\nNews Sport Log in\nFerry sails again after the ice\nBy Ada North\nUpdated "
      "25 Dec "
      "2025 10:00 GMT");
  const auto anchor = find_anchor(lines);
  ASSERT_TRUE(anchor);
  EXPECT_EQ(lines[anchor->headline].text, "Ferry sails again after the ice");
  EXPECT_EQ(anchor->line.byline, "Ada North");
  EXPECT_EQ(anchor->line.updated, "25 Dec 2025 10:00 GMT");
  EXPECT_EQ(anchor->line.created, "");
}

TEST(PageAnchor, TakesBylineRoleAndTownAbove) {
  const auto anchor =
      find_anchor(page("Ferry sails again after the ice\n\nBy Ada North and Bo Lind\nEurope "
                       "correspondents\nOslo\nPublished 25 "
                       "Dec 2025 10:00 GMT"));
  ASSERT_TRUE(anchor);
  EXPECT_EQ(anchor->line.byline, "Ada North and Bo Lind");
  EXPECT_EQ(anchor->line.city, "Oslo");
}

TEST(PageAnchor, MayStandOverTheHeadline) {
  const auto lines =
      page("Published: 25 Dec 2025 10:00 GMT\n\nFerry sails again after the ice\n\nBy Ada North");
  const auto anchor = find_anchor(lines);
  ASSERT_TRUE(anchor);
  EXPECT_EQ(lines[anchor->headline].text, "Ferry sails again after the ice");
  EXPECT_EQ(anchor->line.byline, "Ada North");
}

TEST(PageAnchor, DoesWithoutTimes) {
  const auto bylined = find_anchor(page("Home\nFerry sails again after the ice\nBy Ada North"));
  ASSERT_TRUE(bylined);
  EXPECT_FALSE(bylined->timed);
  EXPECT_EQ(bylined->line.byline, "Ada North");
  const auto bare = find_anchor(page("Home\nFerry sails again after the ice"));
  ASSERT_TRUE(bare);
  EXPECT_EQ(bare->headline, 1u);
  EXPECT_FALSE(find_anchor(lines_of_page("Home\nFerry sails again after the ice\n")));
}

}  // namespace dateline::wire
