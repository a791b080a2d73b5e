#include "wire/formats/feed_adapter.h"

#include <gtest/gtest.h>

namespace dateline::wire {
namespace {

NewsItem made(const FeedEntry& entry, const Hints& hints = {}) {
  std::vector<Problem> problems;
  return item_of(entry, {}, hints, problems);
}

}  // namespace

TEST(FeedAdapter, KeepsADescriptionThatIsASummary) {
  FeedEntry entry;
  entry.summary.value = "It runs.";
  EXPECT_EQ(made(entry).summary, "It runs.");
  EXPECT_EQ(made(entry).body_html, "<p>It runs.</p>");
  entry.content = {.value = "<p>It runs again.</p>", .html = true};
  EXPECT_EQ(made(entry).body_html, "<p>It runs again.</p>");
  FeedEntry story;
  story.summary.value = std::string(1200, 'x');
  EXPECT_EQ(made(story).summary, "");
}

TEST(FeedAdapter, TellsSourcesWithTheSameGuidApart) {
  FeedEntry entry{.id = "7"};
  EXPECT_NE(made(entry, {.source = "north"}).uri, made(entry, {.source = "south"}).uri);
  EXPECT_EQ(made(entry, {.source = "north"}).uri, made(entry, {.source = "north"}).uri);
}

TEST(FeedAdapter, LetsALinkStandInForAGuid) {
  FeedEntry entry;
  entry.links.push_back({.rel = "alternate", .href = "https://north.example/7?utm_source=x"});
  EXPECT_EQ(made(entry).uri, "https://north.example/7");
}

TEST(FeedAdapter, LetsDublinCoresDateFillIn) {
  FeedEntry entry{.published = "2025-12-25T07:00:00Z", .date = "2025-12-25T08:00:00Z"};
  const auto item = made(entry);
  EXPECT_EQ(rfc3339(*item.first_created), "2025-12-25T07:00:00Z");
  EXPECT_EQ(rfc3339(*item.version_created), "2025-12-25T08:00:00Z");
}

}  // namespace dateline::wire
