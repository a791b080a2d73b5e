#include "press/live_entry.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "press/sample_site.h"

namespace dateline::press {
namespace {

boost::json::object entry(const Story& story) {
  static const Settings settings = sample_settings();
  static const auto imprint = Imprint::create(settings, DATELINE_SOURCE_DIR "/themes").value();
  return live_entry(release(story, sample_now()).story(), imprint);
}

TEST(LiveEntry, SaysWhatAListSays) {
  const auto json = entry(sample_story(1));
  const auto said = [&](const char* name) { return std::string(json.at(name).as_string()); };
  const auto story = sample_story(1);
  EXPECT_EQ(said("path"), story_path(story.id, story.url_slug));
  EXPECT_EQ(said("headline"), story.headline);
  EXPECT_EQ(said("created"), rfc3339(*story.created));
  EXPECT_EQ(said("region"), "Laos");
  EXPECT_TRUE(said("when").ends_with("IST"));
  EXPECT_TRUE(json.at("editions").as_object().contains("asia-pacific"));
  EXPECT_FALSE(json.at("editions").as_object().contains("europe"));
  EXPECT_FALSE(json.contains("lang"));
}

TEST(LiveEntry, KnowsARegionWithoutACountryAndAnotherLanguage) {
  auto story = sample_story(1);
  story.dateline.country.clear();
  story.about_countries.clear();
  story.language = "ar";
  const auto json = entry(story);
  EXPECT_EQ(json.at("region").as_string(), "Global");
  EXPECT_EQ(json.at("dir").as_string(), "rtl");
}

}  // namespace
}  // namespace dateline::press
