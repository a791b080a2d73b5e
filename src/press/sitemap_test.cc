#include "press/sitemap.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "press/sample_site.h"

namespace dateline::press {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(Sitemap, ListsEveryStoryWithItsChange) {
  SampleSite site;
  site.publish(1, 3);
  const auto xml = site.get("/sitemap.xml");
  EXPECT_EQ(xml_fault(xml), "");
  EXPECT_EQ(count(xml, "<url>"), 4u);
  EXPECT_THAT(xml, HasSubstr("<lastmod>2026-03-03T11:44:00Z</lastmod>"));
}

TEST(Sitemap, BecomesAnIndexOfShards) {
  SampleSite site;
  auto far = sample_story(1);
  far.id = StoryId(1700);
  site.apply({entry_of(sample_story(2)), entry_of(far)});
  const auto index = site.get("/sitemap.xml");
  EXPECT_EQ(xml_fault(index), "");
  EXPECT_THAT(index, HasSubstr("<loc>https://terraces.example.org/sitemap/3.xml</loc>"));
  EXPECT_THAT(site.get("/sitemap/3.xml"), HasSubstr("/story/1700/"));
  far.state = WorkflowState::killed;
  site.apply({entry_of(far)});
  EXPECT_EQ(site.get("/sitemap/3.xml"), "404");
  EXPECT_THAT(site.get("/sitemap.xml"), HasSubstr("/story/2/"));
}

TEST(Sitemap, RobotsMayBeSentAway) {
  EXPECT_THAT(SampleSite().get("/robots.txt"),
              HasSubstr("Sitemap: https://terraces.example.org/sitemap.xml"));
  auto settings = sample_settings();
  settings.site.noindex = true;
  const SampleSite closed(settings);
  EXPECT_THAT(closed.get("/robots.txt"), HasSubstr("Disallow: /\n"));
  EXPECT_THAT(closed.get("/"), HasSubstr("content=\"noindex\""));
  EXPECT_THAT(SampleSite().get("/"), Not(HasSubstr("noindex")));
}

}  // namespace
}  // namespace dateline::press
