#include "press/feed.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "press/sample_site.h"

namespace dateline::press {
namespace {

using ::testing::HasSubstr;

TEST(Feed, IsRssThatReadersTake) {
  SampleSite site;
  site.publish(1, sample_count);
  const auto xml = site.get("/feed.xml");
  EXPECT_EQ(xml_fault(xml), "");
  EXPECT_EQ(count(xml, "<item>"), static_cast<std::size_t>(sample_count));
  for (const auto* part :
       {"<rss version=\"2.0\"", "<title>Terraces Daily</title>", "<link>https://terraces.example.org/</link>",
        "<atom:link rel=\"self\" type=\"application/rss+xml\" "
        "href=\"https://terraces.example.org/feed.xml\"/>",
        "<guid isPermaLink=\"true\">https://terraces.example.org/story/1/three-rivers-",
        "<pubDate>Tue, 03 Mar 2026 11:13:00 GMT</pubDate>",
        "<lastBuildDate>Tue, 03 Mar 2026 11:44:00 GMT</lastBuildDate>",
        "<dc:creator>Terraces News Desk</dc:creator>", "<category>World Affairs</category>"})
    EXPECT_THAT(xml, HasSubstr(part));
}

TEST(Feed, OfAListHasItsNameAndItsStories) {
  SampleSite site;
  site.publish(1, sample_count);
  const auto xml = site.get("/by/amara-deleuze/feed.xml");
  EXPECT_EQ(xml_fault(xml), "");
  EXPECT_THAT(xml, HasSubstr("<title>Amara Deleuze | Terraces Daily</title>"));
  EXPECT_EQ(count(xml, "<item>"), count(xml, "<dc:creator>Amara Deleuze</dc:creator>"));
  EXPECT_EQ(xml_fault(site.get("/sector/science/feed.xml")), "");
}

TEST(Feed, PrintsAChangedStoryAnewAndDropsWhatIsGone) {
  SampleSite site;
  site.publish(1, 3);
  for (const auto* headline : {"Ferries moor early", "Ferries moor late"}) {
    auto changed = sample_story(2);
    changed.headline = headline;
    site.apply({entry_of(changed)});
    for (const auto* path : {"/feed.xml", "/kind/news/feed.xml"})
      EXPECT_EQ(count(site.get(path), std::string("<title>") + headline + "</title>"), 1u) << path;
    EXPECT_EQ(count(site.get("/feed.xml"), "<item>"), 3u);
  }
  EXPECT_EQ(count(site.get("/feed.xml"), "Ferries moor early"), 0u);

  auto killed = sample_story(2);
  killed.state = WorkflowState::killed;
  site.apply({entry_of(killed)});
  EXPECT_EQ(count(site.get("/feed.xml"), "<item>"), 2u);
  EXPECT_EQ(count(site.get("/feed.xml"), "Ferries moor late"), 0u);
}

}  // namespace
}  // namespace dateline::press
