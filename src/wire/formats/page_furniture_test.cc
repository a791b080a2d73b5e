#include "wire/formats/page_furniture.h"

#include <gtest/gtest.h>

#include <vector>

namespace dateline::wire {

TEST(Furniture, IsToldByWords) {
  EXPECT_TRUE(is_furniture_heading("Latest News"));
  EXPECT_TRUE(is_furniture_heading("© Copyright 2025"));
  EXPECT_FALSE(is_furniture_heading("Ferry sails again"));
  EXPECT_TRUE(is_interruption("ADVERTISEMENT"));
  EXPECT_TRUE(is_interruption("Also Read | Snow closes road"));
  EXPECT_FALSE(is_interruption("Snow closed the road."));
}

TEST(Furniture, IsToldByStructure) {
  const std::vector<PageTextLine> lines{{"WINTER SPORT", true}, {"Snow closes road", true}};
  EXPECT_TRUE(story_ends_at(lines, 0));
  const std::vector<PageTextLine> copy{{"WHAT HAPPENED", true}, {"Snow closed the road.", true}};
  EXPECT_FALSE(story_ends_at(copy, 0));
}

}  // namespace dateline::wire
