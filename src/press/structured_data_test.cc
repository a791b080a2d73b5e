#include "press/structured_data.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "press/sample_site.h"

namespace dateline::press {
namespace {

boost::json::value data_of(const Story& story) {
  const auto settings = sample_settings();
  const auto imprint = Imprint::create(settings, DATELINE_SOURCE_DIR "/themes").value();
  return boost::json::parse(structured_data(release(story, sample_now()).story(), imprint));
}

TEST(StructuredData, NamesAuthorsDatesAndPlace) {
  const auto data = data_of(sample_story(3));
  EXPECT_EQ(data.at("@type"), "NewsArticle");
  EXPECT_EQ(data.at("author").at(0).at("@type"), "Person");
  EXPECT_EQ(data.at("author").at(0).at("name"), "Amara Deleuze");
  EXPECT_EQ(data.at("author").at(0).at("url"), "https://terraces.example.org/by/amara-deleuze");
  EXPECT_EQ(data.at("publisher").at("name"), "Terraces Daily Media");
  EXPECT_EQ(data.at("datePublished"), "2026-03-03T09:39:00Z");
  EXPECT_EQ(data.at("contentLocation").at("address").at("addressCountry"), "RU");
  EXPECT_EQ(data.at("inLanguage"), "en");
  EXPECT_FALSE(data.as_object().contains("correction"));
  EXPECT_FALSE(data.as_object().contains("image"));
}

TEST(StructuredData, MentionsPeopleAndOrganisations) {
  auto story = sample_story(3);
  story.people = {"Ida </script> Lorne"};
  story.organisations = {"Bay Lines"};
  story.genres = {"Current"};
  const auto data = data_of(story);
  EXPECT_EQ(data.at("mentions").at(0).at("@type"), "Person");
  EXPECT_EQ(data.at("mentions").at(0).at("name"), "Ida </script> Lorne");
  EXPECT_EQ(data.at("mentions").at(1).at("@type"), "Organization");
  EXPECT_EQ(data.at("mentions").at(1).at("name"), "Bay Lines");
  EXPECT_EQ(data.at("genre").at(0), "Current");
  story.people = story.organisations = story.genres = {};
  EXPECT_FALSE(data_of(story).as_object().contains("mentions"));
  EXPECT_FALSE(data_of(story).as_object().contains("genre"));
}

TEST(StructuredData, TellsOpinionFromNewsAndDeskFromPerson) {
  EXPECT_EQ(data_of(sample_story(14)).at("@type"), "OpinionNewsArticle");
  EXPECT_EQ(data_of(sample_story(16)).at("@type"), "NewsArticle");
  EXPECT_EQ(data_of(sample_story(1)).at("author").at(0).at("@type"), "Organization");
}

}  // namespace
}  // namespace dateline::press
