#include "text/zone_names.h"

#include <gtest/gtest.h>

namespace dateline::text {
namespace {

TEST(ZoneNames, KnowTheirMeaningAndTheirDoubt) {
  EXPECT_EQ(zone_name("jst")->minutes, 540);
  EXPECT_FALSE(zone_name("JST")->ambiguous);
  EXPECT_TRUE(zone_name("IST")->ambiguous);
  EXPECT_EQ(zone_name("ET")->region, "America/New_York");
  EXPECT_FALSE(zone_name("XYZ"));
}

}  // namespace
}  // namespace dateline::text
