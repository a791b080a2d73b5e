#include "taster/countries.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "taster/gazetteer_for_test.h"

namespace dateline::taster {
namespace {

AboutCountries about(const NewsItem& item, std::string_view own = {},
                     const std::vector<std::string>& given = {}) {
  const auto& gazetteer = *gazetteer_for_test();
  return about_countries(survey(passages(item), gazetteer), gazetteer, own, given);
}

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

TEST(Countries, apart_from_the_datelines_own) {
  NewsItem item;
  item.headline = "A letter between neighbours";
  item.summary = "The Russian leader wrote to the North Korean leader about the Kursk region.";
  item.body_html =
      "<p>The letter was read out on North Korean television on Thursday.</p>"
      "<p>Ties between Moscow and Pyongyang have grown, observers in Seoul said.</p>";
  EXPECT_THAT(about(item, "KR").countries, UnorderedElementsAre("RU", "KP"));
}

TEST(Countries, once_in_passing_is_not_about) {
  NewsItem item;
  item.headline = "Ferry raised in Norway";
  for (int i = 0; i < 13; ++i) item.body_html += "<p>Divers worked on the hull for another week.</p>";
  item.body_html += "<p>A similar ferry sails in Estonia.</p>";
  EXPECT_THAT(about(item).countries, ElementsAre("NO"));
}

TEST(Countries, persons_and_provinces_do_not_count) {
  NewsItem item;
  item.headline = "The actor Paris Oddny and the singer Chad Roe both leave New Mexico tonight";
  item.summary = "Denis Jordan said turkey farms in New Jersey were next.";
  EXPECT_THAT(about(item).countries, ElementsAre("US"));
}

TEST(Countries, a_second_dateline_place_counts) {
  NewsItem item;
  item.headline = "Ferries raised";
  EXPECT_THAT(about(item, "CH", {"KE", "CH"}).countries, ElementsAre("KE"));
}

TEST(Countries, reasons_name_the_words) {
  NewsItem item;
  item.headline = "Estonia raises its ferry";
  item.body_html = "<p>Estonia did it alone, Estonian officials said.</p>";
  const auto found = about(item);
  ASSERT_EQ(found.because.size(), 1U);
  EXPECT_EQ(found.because.front().about, "country:EE");
  EXPECT_EQ(found.because.front().text, "about Estonia: 'Estonia' ×2, 'Estonian', first in the headline");
}

TEST(Countries, at_most_six) {
  NewsItem item;
  item.headline = "Norway, Sweden, Denmark, Finland, Estonia, Latvia and Lithuania agree";
  EXPECT_EQ(about(item).countries.size(), 6U);
}

TEST(Countries, nothing_from_nothing) {
  EXPECT_THAT(about({}).countries, IsEmpty());
}

}  // namespace
}  // namespace dateline::taster
