#include "text/country_zone.h"

#include <gtest/gtest.h>

namespace dateline::text {

TEST(CountryZone, IsThatOfACountryWithOne) {
  EXPECT_EQ(only_zone_of("FI"), "Europe/Helsinki");
  EXPECT_EQ(only_zone_of("JP"), "Asia/Tokyo");
  EXPECT_EQ(only_zone_of("DE"), "Europe/Berlin");
}

TEST(CountryZone, IsNoneWhereClocksDiffer) {
  EXPECT_EQ(only_zone_of("US"), "");
  EXPECT_EQ(only_zone_of("AU"), "");
  EXPECT_EQ(only_zone_of("ES"), "");
}

TEST(CountryZone, IsNoneWithoutACountry) {
  EXPECT_EQ(only_zone_of(""), "");
  EXPECT_EQ(only_zone_of("XQ"), "");
  EXPECT_EQ(only_zone_of("fin"), "");
  EXPECT_EQ(only_zone_of("001"), "");
}

}  // namespace dateline::text
