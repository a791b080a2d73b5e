#include "taster/place_key.h"

#include <gtest/gtest.h>

namespace dateline::taster {
namespace {

TEST(PlaceKey, leaves_out_what_agencies_write_differently) {
  EXPECT_EQ(place_key("Saint-Étienne"), place_key("SAINT ETIENNE"));
  EXPECT_EQ(place_key("Sana'a"), place_key("Sanaa"));
  EXPECT_EQ(place_key("N’Djamena"), "ndjamena");
  EXPECT_EQ(place_key("St. Petersburg"), "st petersburg");
  EXPECT_EQ(place_key("Tromsø"), place_key("TROMSO"));
  EXPECT_EQ(place_key("Łódź"), "lodz");
  EXPECT_EQ(place_key("İZMİR"), place_key("Izmir"));
  EXPECT_EQ(place_key("Großenhain"), "grossenhain");
  EXPECT_EQ(place_key("U.S."), "us");
  EXPECT_EQ(place_key("МОСКВА"), "москва");
  EXPECT_EQ(place_key("首尔"), "首尔");
  EXPECT_EQ(place_key(" -- "), "");
}

}  // namespace
}  // namespace dateline::taster
