#include "press/trending_list.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "press/sample_site.h"

namespace dateline::press {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(RegionOf, NamesTheFirstCountryOrTheWholeWorld) {
  const SampleSite site;
  const auto imprint = Imprint::create(site.settings, DATELINE_SOURCE_DIR "/themes").value();
  auto story = sample_story(1);
  const auto region = [&] { return region_of(release(story, sample_now()).story(), imprint); };
  EXPECT_EQ(region(), "Laos");
  story.dateline.country.clear();
  EXPECT_EQ(region(), "Thailand");
  story.about_countries.clear();
  EXPECT_EQ(region(), "Global");
}

struct TrendingPages : testing::Test {
  SampleSite site;

  bool rank(std::vector<std::int64_t> ranking) {
    std::vector<StoryId> ids;
    for (const auto id : ranking) ids.emplace_back(id);
    return site.press->rank(site.builder.edition(), std::move(ids), sample_now());
  }
  // The list on this page as it reads; empty: there is none.
  std::string list_on(std::string_view path) const {
    const auto html = site.get(path);
    const auto from = html.find("<section class=\"trending\">");
    return from == std::string::npos ? "" : html.substr(from, html.find("</section>", from) - from);
  }
  static std::string path_of(std::int64_t id) {
    const auto story = sample_story(id);
    return story_path(story.id, story.url_slug);
  }
};

TEST_F(TrendingPages, HideTheHeadingUntilSomethingIsCounted) {
  site.publish(1, 6);
  EXPECT_FALSE(rank({}));
  for (const auto& path : {std::string("/"), path_of(1), std::string("/asia-pacific/")})
    EXPECT_THAT(site.get(path), Not(HasSubstr("Trending"))) << path;
}

TEST_F(TrendingPages, HaveTheSitesListInTheRailAndOnTheFront) {
  site.publish(1, 6);
  EXPECT_TRUE(rank({3, 1}));
  EXPECT_FALSE(rank({3, 1}));
  for (const auto& path : {std::string("/"), path_of(5), std::string("/sector/world")}) {
    const auto list = list_on(path);
    EXPECT_THAT(list, HasSubstr("<h2>Trending</h2>")) << path;
    EXPECT_LT(list.find(path_of(3)), list.find(path_of(1))) << path;
    EXPECT_THAT(list, HasSubstr("<p class=\"region\">Laos</p>")) << path;
    EXPECT_EQ(count(site.get(path), "class=\"trending\""), 1u) << path;
  }
}

TEST_F(TrendingPages, LetAKillTakeItsStoryOutAtOnce) {
  site.publish(1, 6);
  ASSERT_TRUE(rank({1, 2, 3, 4, 5}));
  auto story = sample_story(1);
  story.state = WorkflowState::killed;
  site.apply({entry_of(story)});
  for (const auto& path :
       {std::string("/"), path_of(2), std::string("/sector/world"), std::string("/asia-pacific/")})
    EXPECT_THAT(site.get(path), Not(HasSubstr(path_of(1)))) << path;
  EXPECT_THAT(list_on("/"), HasSubstr(path_of(5)));
}

TEST_F(TrendingPages, ShowTheHeadlineOfNow) {
  site.publish(1, 6);
  ASSERT_TRUE(rank({2}));
  auto story = sample_story(2);
  story.headline = "Quarry path <b>opens</b> again";
  site.apply({entry_of(story)});
  EXPECT_THAT(list_on(path_of(1)), HasSubstr("Quarry path &lt;b&gt;opens&lt;/b&gt; again"));
}

// A publish of what nobody has read yet presses no trending list again.
TEST_F(TrendingPages, CostAPublishNothing) {
  site.publish(1, 6);
  const auto before = [&] {
    const auto from = site.press->pressed();
    site.publish(7, 7);
    return site.press->pressed() - from;
  }();
  ASSERT_TRUE(rank({1, 2, 3, 4, 5}));
  const auto from = site.press->pressed();
  site.publish(7, 7);
  EXPECT_EQ(site.press->pressed() - from, before);
}

}  // namespace
}  // namespace dateline::press
