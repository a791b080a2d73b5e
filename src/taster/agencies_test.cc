#include "taster/agencies.h"

#include <gtest/gtest.h>

namespace dateline::taster {
namespace {

TEST(Agencies, are_at_home_somewhere) {
  EXPECT_EQ(agency_home("TOLEDO, 3 Mar. (EUROPA PRESS) -"), "ES");
  EXPECT_EQ(agency_home("BRISBANE, Oct 12 AAP -"), "AU");
  EXPECT_EQ(agency_home("ODENSE, 3. marts /ritzau/:"), "DK");
  EXPECT_EQ(agency_home("(ANSA) - ROMA, 3 MAR"), "IT");
}

TEST(Agencies, are_named_with_their_desk_and_behind_a_country) {
  EXPECT_EQ(agency_home("Halle (Saale) (dpa/sa) -"), "DE");
  EXPECT_EQ(agency_home("Roma, 3 mar. (Adnkronos/Labitalia) -"), "IT");
  EXPECT_EQ(agency_home("Odense /ritzau/AFP/:"), "DK");
  EXPECT_TRUE(is_agency("Kyodo"));
  EXPECT_TRUE(is_agency("Reuters"));
  EXPECT_FALSE(is_agency("Ukraine"));
  EXPECT_FALSE(is_agency(""));
}

TEST(Agencies, of_many_countries_and_of_none_say_nothing) {
  EXPECT_EQ(agency_home("LONDON (Reuters) -"), "");
  EXPECT_EQ(agency_home("GENEVA (AP) -"), "");
  EXPECT_EQ(agency_home("LONDON -"), "");
  EXPECT_EQ(agency_home("GENEVA/NAIROBI"), "");
  EXPECT_EQ(agency_home(""), "");
}

}  // namespace
}  // namespace dateline::taster
