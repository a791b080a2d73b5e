#include "text/country_name.h"

#include <gtest/gtest.h>

namespace dateline::text {
namespace {

TEST(CountryName, IsTheReadersName) {
  EXPECT_EQ(country_name("KR"), "South Korea");
  EXPECT_EQ(country_name("KP", "en-GB"), "North Korea");
  EXPECT_EQ(country_name("DE", "fr"), "Allemagne");
  EXPECT_EQ(country_name("ZZZ"), "ZZZ");
}

}  // namespace
}  // namespace dateline::text
