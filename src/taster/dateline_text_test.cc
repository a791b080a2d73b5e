#include "taster/dateline_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dateline::taster {
namespace {

using testing::ElementsAre;

bool known(std::string_view name) {
  return name == "GENEVA" || name == "NAIROBI" || name == "Frankfurt/Main" || name == "OSLO";
}

DatelineWords of(std::string city) {
  NewsItem item;
  item.dateline = Dateline{.city = std::move(city)};
  return dateline_words(item, known);
}

TEST(DatelineText, tells_places_apart) {
  EXPECT_THAT(of("GENEVA/NAIROBI").places, ElementsAre("GENEVA", "NAIROBI"));
  EXPECT_THAT(of("GENEVA and NAIROBI").places, ElementsAre("GENEVA", "NAIROBI"));
  EXPECT_THAT(of("Frankfurt/Main").places, ElementsAre("Frankfurt/Main"));
  EXPECT_THAT(of("TRINIDAD and TOBAGO").places, ElementsAre("TRINIDAD and TOBAGO"));
}

TEST(DatelineText, parts_what_a_hyphen_joins_where_both_are_places) {
  EXPECT_THAT(of("GENEVA-NAIROBI").places, ElementsAre("GENEVA", "NAIROBI"));
  EXPECT_THAT(of("GENEVA-SUR-MER").places, ElementsAre("GENEVA-SUR-MER"));
  EXPECT_THAT(of("NORTHERN OSLO").places, ElementsAre("OSLO"));
  EXPECT_THAT(of("GENEVA-OSLO BORDER").places, ElementsAre("GENEVA", "OSLO"));
  EXPECT_THAT(of("NORTHERN LIGHTS").places, ElementsAre("NORTHERN LIGHTS"));
}

TEST(DatelineText, finds_what_says_where) {
  EXPECT_EQ(of("OSLO (Norway)").wider, "Norway");
  EXPECT_EQ(of("Oslo, Norway").wider, "Norway");
}

TEST(DatelineText, prints_an_unknown_town_properly) {
  EXPECT_EQ(shown("PORT ANSELL"), "Port Ansell");
  EXPECT_EQ(shown("SAINT-RÉMY DE LA MER"), "Saint-Rémy de la Mer");
  EXPECT_EQ(shown("Port Ansell"), "Port Ansell");
}

}  // namespace
}  // namespace dateline::taster
