#include "taster/taste.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "settings/reader.h"
#include "taster/gazetteer_for_test.h"

namespace dateline::taster {
namespace {

using testing::ElementsAre;

Taster taster(const Settings& settings = default_settings()) {
  return Taster::create(settings, gazetteer_for_test()).value();
}

TEST(Taste, an_item_gets_everything_with_reasons) {
  NewsItem item;
  item.uri = "urn:x:1";
  item.headline = "Norway's leader writes to his Estonian colleague about the ferry ceasefire";
  item.summary =
      "The Norwegian prime minister thanked Estonia's army for troops and soldiers who kept the truce.";
  item.dateline = Dateline{.city = "Riga"};
  item.body_html = "<p>The letter between Oslo and Tallinn was read out on Latvian radio on Thursday.</p>";
  item.genres = {{.name = "Opinion"}};
  item.subjects = {{.name = "a"}, {.name = "a"}};
  const auto tasting = taster().taste(item, "lantern", "ninjs", {});
  EXPECT_EQ(tasting.decision, Outcome::story);
  EXPECT_EQ(tasting.dateline, (StoryDateline{"Riga", "LV"}));
  EXPECT_THAT(tasting.about_countries, testing::UnorderedElementsAre("NO", "EE"));
  EXPECT_EQ(tasting.language, "en");
  EXPECT_THAT(tasting.sectors, testing::Contains("world"));
  EXPECT_EQ(tasting.kind, "opinion");
  ASSERT_EQ(tasting.subjects.size(), 2U);  // the item's once, and what its words are about
  EXPECT_EQ(tasting.subjects[0].name, "a");
  EXPECT_EQ(tasting.subjects[1].literal, "medtop:16000000");
  EXPECT_GE(tasting.because.size(), 5U);
}

TEST(Taste, names_who_is_in_it) {
  NewsItem item;
  item.headline = "Ferry capsizes";
  item.body_html =
      "<p>A ferry of Bay Lines Ltd capsized, coast guard spokesman Emil Harrow said in Oslo.</p>";
  item.genres = {{.name = "Current"}};
  const auto tasting = taster().taste(item, "lantern", "ninjs", {});
  EXPECT_THAT(tasting.people, ElementsAre("Emil Harrow"));
  EXPECT_THAT(tasting.organisations, ElementsAre("Bay Lines Ltd"));
  EXPECT_THAT(tasting.genres, ElementsAre("Current"));
  for (const auto* about : {"person", "organisation", "language"})
    EXPECT_TRUE(std::ranges::find(tasting.because, about, &Reason::about) != tasting.because.end()) << about;
}

TEST(Taste, what_is_known_decides) {
  NewsItem item;
  item.uri = "urn:x:1";
  item.version = "1";
  item.headline = "A";
  auto later = item;
  later.version = "2";
  const auto tasting = taster().taste(later, "lantern", "ninjs", {{ItemId(1), StoryId(5), item}});
  EXPECT_EQ(tasting.decision, Outcome::version);
  EXPECT_EQ(tasting.story, StoryId(5));
}

TEST(Taste, a_sources_country_serves_where_nothing_else_does) {
  auto settings = default_settings();
  settings.sources = {{.name = "lantern", .country = "IS"}};
  NewsItem item;
  item.headline = "Bridge opens";
  EXPECT_EQ(taster(settings).taste(item, "lantern", "rss", {}).dateline.country, "IS");
  EXPECT_EQ(taster(settings).taste(item, "other", "rss", {}).dateline.country, "");
}

TEST(Taste, settings_with_a_key_twice_are_refused) {
  Settings settings;
  settings.sectors = {{.key = "a"}, {.key = "a"}};
  EXPECT_FALSE(Taster::create(settings, gazetteer_for_test()).has_value());
}

TEST(Taste, an_empty_item_is_no_trouble) {
  const auto tasting = taster().taste({}, "", "", {});
  EXPECT_EQ(tasting.decision, Outcome::story);
  EXPECT_EQ(tasting.kind, "news");
  EXPECT_THAT(tasting.sectors, testing::IsEmpty());
}

}  // namespace
}  // namespace dateline::taster
