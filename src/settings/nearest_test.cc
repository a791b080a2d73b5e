#include "settings/nearest.h"

#include <gtest/gtest.h>

#include <array>

namespace dateline {
namespace {

constexpr std::array<std::string_view, 4> known{"zone", "name", "date_pattern", "language"};

TEST(Nearest, FindsAMisspeltWord) {
  EXPECT_EQ(nearest("zon", known), "zone");
  EXPECT_EQ(nearest("znoe", known), "zone");
  EXPECT_EQ(nearest("Date-Patern", known), "date_pattern");
  EXPECT_EQ(nearest("tme_zone", known), "zone");
  EXPECT_EQ(nearest("timezone", known), "zone");
}

TEST(Nearest, SaysNothingRatherThanNonsense) {
  EXPECT_EQ(nearest("colour", known), "");
  EXPECT_EQ(nearest("", known), "");
  EXPECT_EQ(nearest("zone", {}), "");
}

}  // namespace
}  // namespace dateline
