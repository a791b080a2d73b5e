#include "taster/taste_json.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "taster/gazetteer_for_test.h"

namespace dateline::taster {
namespace {

TEST(TasteJson, prints_a_decision) {
  NewsItem item;
  item.uri = "urn:x:1";
  Tasting tasting;
  tasting.because = {{"story", "nothing like it"}};
  tasting.language = "en";
  tasting.dateline = {"Seoul", "KR"};
  tasting.about_countries = {"RU"};
  tasting.sectors = {"world"};
  tasting.kind = "news";
  tasting.genres = {"Current"};
  tasting.people = {"Ida Lorne"};
  tasting.organisations = {"Bay Lines"};
  const auto out = to_json(item, tasting, StoryId(3), *gazetteer_for_test());
  EXPECT_EQ(
      boost::json::serialize(out),
      R"({"uri":"urn:x:1","decision":"new","story":3,"because":[{"about":"story","text":"nothing like it"}],)"
      R"("language":"en","dateline":{"city":"Seoul","country":"KR","country_name":"South Korea"},)"
      R"("countries":["KR","RU"],"about_countries":["RU"],"sectors":["world"],"subjects":[],"kind":"news",)"
      R"("genres":["Current"],"people":["Ida Lorne"],"organisations":["Bay Lines"],)"
      R"("problems":[]})");
}

TEST(TasteJson, prints_a_place) {
  const auto out =
      to_json(LocatedPlace{.start = 1, .end = 4, .name = "Riga", .country = "LV", .at = {57, 24}});
  EXPECT_EQ(out.at("country").as_string(), "LV");
  EXPECT_EQ(out.at("lat").as_double(), 57);
}

}  // namespace
}  // namespace dateline::taster
