#include "taster/gazetteer.h"

#include <gtest/gtest.h>

#include "base/file.h"
#include "taster/gazetteer_for_test.h"
#include "taster/place_key.h"

namespace dateline::taster {
namespace {

GazetteerPlace first(std::string_view name) {
  const auto found = gazetteer_for_test()->find(place_key(name));
  return found.empty() ? GazetteerPlace{} : gazetteer_for_test()->place(found.front().place);
}

TEST(Gazetteer, knows_towns_with_population_and_point) {
  const auto seoul = first("SEOUL");
  EXPECT_EQ(seoul.name, "Seoul");
  EXPECT_EQ(seoul.country, "KR");
  EXPECT_GT(seoul.population, 9'000'000U);
  EXPECT_NEAR(seoul.at.lat, 37.57, 0.1);
}

TEST(Gazetteer, our_aliases_fill_its_sources_gaps) {
  EXPECT_EQ(first("Kiev").name, "Kyiv");
  EXPECT_EQ(first("Bombay").name, "Mumbai");
  EXPECT_EQ(first("Rangoon").country, "MM");
  EXPECT_EQ(first("Moskau").name, "Moscow");
  EXPECT_EQ(first("首尔").country, "KR");
  EXPECT_EQ(first("Den Haag").name, "The Hague");
}

TEST(Gazetteer, names_countries_as_agencies_do) {
  EXPECT_EQ(gazetteer_for_test()->country_name("KR"), "South Korea");
  EXPECT_EQ(gazetteer_for_test()->country_name("TR"), "Turkey");
  EXPECT_EQ(gazetteer_for_test()->country_name("QQ"), "QQ");
  EXPECT_FALSE(gazetteer_for_test()->country("QQ"));
}

TEST(Gazetteer, a_people_is_told_from_a_name) {
  const auto meanings = gazetteer_for_test()->find("norwegian");
  ASSERT_FALSE(meanings.empty());
  EXPECT_EQ(meanings.front().relation, Relation::people);
  EXPECT_EQ(gazetteer_for_test()->place(meanings.front().place).country, "NO");
}

TEST(Gazetteer, says_whether_a_longer_name_is_possible) {
  EXPECT_TRUE(gazetteer_for_test()->look_up("rio de").goes_on);
  EXPECT_TRUE(gazetteer_for_test()->look_up("new york").goes_on);
  EXPECT_FALSE(gazetteer_for_test()->look_up("rio de janeiro de la").goes_on);
}

TEST(Gazetteer, a_missing_table_says_what_makes_it) {
  const auto opened = Gazetteer::open("/nonexistent/places.dat");
  ASSERT_FALSE(opened.has_value());
  EXPECT_NE(opened.error().text().find("scripts/setup"), std::string::npos);
}

TEST(Gazetteer, a_damaged_table_is_refused) {
  const auto path = std::filesystem::path(testing::TempDir()) / "broken-places.dat";
  auto bytes = read_file(DATELINE_BUILD_DIR "/places/places.dat").value();
  ASSERT_TRUE(write_file(path, std::string_view(bytes).substr(0, bytes.size() / 2)).has_value());
  EXPECT_FALSE(Gazetteer::open(path).has_value());
  bytes[24 + 28] = bytes[24 + 29] = bytes[24 + 30] = bytes[24 + 31] = '\xff';
  ASSERT_TRUE(write_file(path, bytes).has_value());
  EXPECT_FALSE(Gazetteer::open(path).has_value());
}

}  // namespace
}  // namespace dateline::taster
