#include "press/front_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "press/sample_site.h"

namespace dateline::press {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(FrontPage, LeadsWithTheNewestNews) {
  SampleSite site;
  site.publish(1, sample_count);
  const auto html = site.get("/");
  const auto lead = html.find("class=\"lead\"");
  EXPECT_LT(lead, html.find("Three Rivers Agree"));
  EXPECT_LT(html.find("Three Rivers Agree"), html.find("class=\"seconds\""));
}

TEST(FrontPage, PutsFirstWhatTheDeskHasPinned) {
  SampleSite site;
  site.publish(1, sample_count);
  auto old = sample_story(1);
  for (std::int64_t id = 2; id <= sample_count && old.kind != "news"; ++id) old = sample_story(id);
  const auto headline = old.headline;
  old.marks.pinned_until = *old.created + std::chrono::hours(9000);
  site.apply({entry_of(old)});
  const auto html = site.get("/");
  EXPECT_LT(html.find("class=\"lead\""), html.find(headline));
  EXPECT_LT(html.find(headline), html.find("class=\"seconds\""));
}

TEST(FrontPage, LetsNothingLeadThatTheDeskHasDemoted) {
  SampleSite site;
  site.publish(1, sample_count);
  const auto html = site.get("/");
  const auto lead = html.find("Three Rivers Agree");
  ASSERT_LT(lead, html.find("class=\"seconds\""));
  for (std::int64_t id = 1; id <= sample_count; ++id) {
    auto story = sample_story(id);
    if (!story.headline.starts_with("Three Rivers Agree")) continue;
    story.marks.demoted = true;
    site.apply({entry_of(story)});
  }
  const auto after = site.get("/");
  EXPECT_GT(after.find("Three Rivers Agree"), after.find("class=\"latest"));
}

// The second and third newest news report what the newest does.
TEST(FrontPage, GivesAnEventOnePlaceAtItsTop) {
  SampleSite site;
  site.publish(1, sample_count);
  const auto front = [&] { return site.builder.edition().list({}); };
  std::vector<Story> news;
  for (const auto& story : front())
    if ((*story)->kind == "news" && news.size() < 3) news.push_back(**story);
  for (auto* each : {&news[0], &news[1]}) each->event = news[2].id;
  site.apply({entry_of(news[0]), entry_of(news[1])});
  const auto html = site.get("/");
  const auto lead =
      html.substr(html.find("class=\"lead\""), html.find("class=\"seconds\"") - html.find("class=\"lead\""));
  const auto rest = html.substr(html.find("class=\"seconds\""));
  EXPECT_THAT(lead, testing::HasSubstr("Related coverage"));
  for (const auto& each : news) {
    EXPECT_THAT(lead, testing::HasSubstr(story_path(each.id, each.url_slug)));
    EXPECT_THAT(rest, testing::Not(testing::HasSubstr(story_path(each.id, each.url_slug))));
  }
}

TEST(FrontPage, ShowsNoStoryTwice) {
  SampleSite site;
  site.publish(1, sample_count);
  const auto html = site.get("/");
  for (std::int64_t id = 1; id <= sample_count; ++id)
    EXPECT_LE(count(html, story_path(StoryId(id), sample_story(id).url_slug)), 1u) << id;
}

TEST(FrontPage, HasTheBlocksOfThePage) {
  SampleSite site;
  site.publish(1, sample_count);
  const auto html = site.get("/");
  for (const auto* heading :
       {"Latest News</a></h2>", "<h2>Shorts</h2>", "<h2>Opinion / Blog / Interview</h2>",
        "<h2><a href=\"/sector/science\">Science</a></h2>"})
    EXPECT_THAT(html, HasSubstr(heading));
}

TEST(FrontPage, AnEditionShowsItsOwn) {
  SampleSite site;
  site.publish(1, sample_count);
  const auto html = site.get("/europe/");
  EXPECT_THAT(html, HasSubstr("<h1 class=\"edition\">Europe</h1>"));
  EXPECT_THAT(html, HasSubstr("Harbour Pilots End Strike"));
  EXPECT_THAT(html, Not(HasSubstr("Three Rivers Agree")));
}

TEST(FrontPage, AnEditionSpeaksItsLanguageInItsZone) {
  auto settings = sample_settings();
  settings.editions.push_back(
      {.key = "norte", .name = "El Norte", .countries = {}, .zone = "America/Lima", .language = "es"});
  SampleSite site(settings);
  site.publish(1, sample_count);
  const auto html = site.get("/norte/");
  EXPECT_THAT(html, HasSubstr("<html lang=\"es\" dir=\"ltr\">"));
  EXPECT_THAT(html, HasSubstr(">Últimas noticias<"));
  EXPECT_THAT(html, HasSubstr(">Ciencia<"));
  EXPECT_THAT(html, HasSubstr("<summary>Menú</summary>"));
  EXPECT_THAT(html, Not(HasSubstr("Latest News")));
  EXPECT_THAT(html, HasSubstr("03-03-2026 06:13 GMT-5"));
  EXPECT_THAT(site.get("/"), HasSubstr("Latest News"));
}

TEST(FrontPage, OfOneStoryHasNoEmptyBlocks) {
  SampleSite site;
  site.publish(1, 1);
  const auto html = site.get("/");
  for (const auto* block : {"class=\"seconds\"", "class=\"latest\"", "class=\"shorts\"", "class=\"voices\"",
                            "class=\"blocks\"", "No stories"})
    EXPECT_THAT(html, Not(HasSubstr(block)));
}

}  // namespace
}  // namespace dateline::press
