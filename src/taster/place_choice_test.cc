#include "taster/place_choice.h"

#include <gtest/gtest.h>

#include "taster/gazetteer_for_test.h"
#include "taster/place_key.h"

namespace dateline::taster {
namespace {

Choice chosen(std::string_view name, std::string_view qualifier = {}, const PlaceEvidence& evidence = {},
              Prefer prefer = Prefer::any) {
  const auto& gazetteer = *gazetteer_for_test();
  const auto choice = choose_place(gazetteer, gazetteer.find(place_key(name)),
                                   gazetteer.find(place_key(qualifier)), evidence, prefer);
  return choice.value_or(Choice{});
}

TEST(PlaceChoice, the_largest_is_meant_by_itself) {
  EXPECT_EQ(chosen("Paris").place.country, "FR");
  EXPECT_EQ(chosen("Birmingham").place.country, "GB");
  EXPECT_EQ(chosen("Hyderabad").place.country, "IN");
  EXPECT_EQ(chosen("Georgia").place.kind, PlaceKind::country);
}

TEST(PlaceChoice, a_qualifier_decides) {
  const auto paris = chosen("Paris", "Texas");
  EXPECT_EQ(paris.place.country, "US");
  EXPECT_TRUE(paris.by_qualifier);
  EXPECT_EQ(chosen("Birmingham", "Ala.").place.country, "US");
  EXPECT_EQ(chosen("Victoria", "Seychelles").place.country, "SC");
}

TEST(PlaceChoice, what_else_is_named_decides) {
  PlaceEvidence pakistan;
  pakistan.countries["PK"] = 4;
  const auto hyderabad = chosen("Hyderabad", "", pakistan);
  EXPECT_EQ(hyderabad.place.country, "PK");
  EXPECT_TRUE(hyderabad.by_text);
  PlaceEvidence america;
  america.countries["US"] = 5;
  EXPECT_EQ(chosen("Georgia", "", america).place.country, "US");
}

TEST(PlaceChoice, a_dateline_names_a_town) {
  EXPECT_EQ(chosen("New York", "", {}, Prefer::town).place.kind, PlaceKind::town);
  EXPECT_EQ(chosen("Washington", "", {}, Prefer::town).place.kind, PlaceKind::town);
}

}  // namespace
}  // namespace dateline::taster
