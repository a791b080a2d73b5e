#include "settings/countries.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(Countries, KnowsTheCodesOfTheStandard) {
  EXPECT_EQ(country_codes().size(), 250U);
  for (const char* code : {"AF", "GB", "IN", "KR", "ZW", "XK"}) EXPECT_TRUE(is_country(code)) << code;
}

TEST(Countries, RefusesEverythingElse) {
  for (const char* code : {"", "UK", "kr", "KOR", "XX", "SU"}) EXPECT_FALSE(is_country(code)) << code;
}

}  // namespace
}  // namespace dateline
