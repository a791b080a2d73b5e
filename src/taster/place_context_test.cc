#include "taster/place_context.h"

#include <gtest/gtest.h>

#include "taster/gazetteer_for_test.h"
#include "taster/place_key.h"

namespace dateline::taster {
namespace {

// What `name` means where the others are named too, each once and behind "in".
GazetteerPlace meant(std::string_view name, std::initializer_list<std::string_view> others, int times = 1) {
  const auto& gazetteer = *gazetteer_for_test();
  PlaceContext context(gazetteer);
  const auto key = place_key(name);
  for (int i = 0; i < times; ++i) context.add(key, gazetteer.find(key), {}, true);
  for (const auto other : others) {
    const auto other_key = place_key(other);
    context.add(other_key, gazetteer.find(other_key), {}, true);
  }
  context.settle();
  return context.choose(key, gazetteer.find(key), {}).value().place;
}

TEST(PlaceContext, neighbours_decide) {
  EXPECT_EQ(meant("London", {"Sarnia", "Windsor", "Ontario"}).country, "CA");
  EXPECT_EQ(meant("Cambridge", {"Boston", "Somerville", "Massachusetts"}).country, "US");
  EXPECT_EQ(meant("Cambridge", {"Ely", "Peterborough", "England"}).country, "GB");
  EXPECT_EQ(meant("Georgia", {"Atlanta", "Savannah"}).country, "US");
  EXPECT_EQ(meant("Georgia", {"Batumi", "Tbilisi"}).country, "GE");
}

TEST(PlaceContext, names_of_many_places_decide_each_other) {
  EXPECT_EQ(meant("Newcastle", {"Sunderland", "Durham", "Gateshead"}).country, "GB");
  EXPECT_EQ(meant("Newcastle", {"Maitland", "Sydney", "New South Wales"}).country, "AU");
}

TEST(PlaceContext, repetition_is_no_evidence) {
  EXPECT_EQ(meant("London", {"Sarnia", "Kitchener", "Ontario"}, 40).country, "CA");
}

TEST(PlaceContext, a_country_named_beside_it_moves_no_capital) {
  EXPECT_EQ(meant("Paris", {"United States", "Texas", "Chicago", "New York"}).country, "FR");
  EXPECT_EQ(meant("London", {"Canada", "Toronto", "Australia"}).country, "GB");
}

TEST(PlaceContext, a_small_territory_gives_way_to_its_namesakes) {
  EXPECT_EQ(meant("Norfolk", {"Suffolk", "Ipswich", "Lowestoft", "Norwich"}).country, "GB");
}

}  // namespace
}  // namespace dateline::taster
