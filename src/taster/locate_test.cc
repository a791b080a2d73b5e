#include "taster/locate.h"

#include <gtest/gtest.h>

#include "taster/gazetteer_for_test.h"

namespace dateline::taster {
namespace {

TEST(Locate, gives_places_with_code_point_offsets) {
  const auto places = locate("“Où?” – the boat left Göteborg for Gdańsk.", *gazetteer_for_test());
  ASSERT_EQ(places.size(), 2U);
  EXPECT_EQ(places[0].name, "Gothenburg");
  EXPECT_EQ(places[0].country, "SE");
  EXPECT_EQ(places[0].start, 22U);
  EXPECT_EQ(places[0].end, 30U);
  EXPECT_NEAR(places[1].at.lat, 54.35, 0.2);
  EXPECT_FALSE(places[1].because.empty());
}

TEST(Locate, a_very_long_text_is_no_trouble) {
  std::string text;
  for (int i = 0; i < 3000; ++i) text += "From Springfield to Hyderabad, near Oslo. ";
  EXPECT_EQ(locate(text, *gazetteer_for_test()).size(), 9000U);
  EXPECT_TRUE(locate("\xff\xfe\xc3", *gazetteer_for_test()).empty());
}

TEST(Locate, resolves_only_the_spans_it_is_given) {
  const auto places = locate("The fire in Paris, Texas, spread.", {{12, 17}}, *gazetteer_for_test());
  ASSERT_EQ(places.size(), 1U);
  EXPECT_EQ(places[0].country, "US");
  EXPECT_EQ(places[0].start, 12U);
}

TEST(Locate, a_span_may_hold_more_or_less_than_the_name) {
  const auto places = locate("near the Kerala state border, Most", {{5, 21}, {30, 34}, {0, 4}, {9, 900}},
                             *gazetteer_for_test());
  ASSERT_GE(places.size(), 1U);
  EXPECT_EQ(places[0].country, "IN");
}

TEST(Locate, says_that_it_guesses) {
  const auto places = locate("The river Oso rose at Quilvera, near Oruro in Bolivia.", {{22, 30}, {0, 3}},
                             *gazetteer_for_test());
  ASSERT_EQ(places.size(), 1U);
  EXPECT_EQ(places[0].country, "BO");
  EXPECT_EQ(places[0].name, "Quilvera");
  EXPECT_NE(places[0].because.find("a guess"), std::string::npos);
}

TEST(Locate, a_longer_name_is_where_the_place_in_it_is) {
  const auto places = locate("at the Nairobi Hall of Boats", {{7, 28}}, *gazetteer_for_test());
  ASSERT_EQ(places.size(), 1U);
  EXPECT_EQ(places[0].country, "KE");
}

}  // namespace
}  // namespace dateline::taster
