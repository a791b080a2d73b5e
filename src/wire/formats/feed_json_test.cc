#include "wire/formats/feed_json.h"

#include <gtest/gtest.h>

namespace dateline::wire {
namespace {

constexpr std::string_view feed = R"({"version": "https://jsonfeed.org/version/1.1", "title": "North Wire",
  "home_page_url": "https://north.example/", "feed_url": "https://north.example/feed.json",
  "description": "News of the coast", "icon": "/n.png", "language": "en-GB",
  "authors": [{"name": "North desk", "url": "https://north.example/desk"}],
  "hubs": [{"type": "WebSub", "url": "https://hub.example/"}],
  "items": [
    {"id": "https://north.example/7", "url": "/7", "title": "Ferry runs <again>",
     "content_html": "<p>The ferry <a href='/f'>runs</a>.</p><script>x()</script>", "summary": "It runs.",
     "date_published": "2025-12-25T07:30:00+01:00", "date_modified": "2025-12-25T08:00:00+01:00",
     "authors": [{"name": "Ada North"}, {"name": "Bo Vik"}], "tags": ["Transport", "Sea"],
     "image": "/f.jpg",
     "attachments": [{"url": "/f.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 1234}]},
    {"id": 8, "content_text": "One\ntwo"}, "no item"]})";

}  // namespace

TEST(JsonFeed, ReadsTheFeedItself) {
  const auto parsed = parse_json_feed(feed, {});
  ASSERT_TRUE(parsed);
  EXPECT_EQ(parsed.value().format, "jsonfeed");
  const auto& about = *parsed.value().feed;
  EXPECT_EQ(about.title, "North Wire");
  EXPECT_EQ(about.link, "https://north.example/");
  EXPECT_EQ(about.language, "en-GB");
  EXPECT_EQ(about.author, "North desk");
  EXPECT_EQ(about.image.url, "https://north.example/n.png");
  ASSERT_EQ(about.links.size(), 3u);
  EXPECT_EQ(about.links[2].rel, "hub");
}

TEST(JsonFeed, ReadsItems) {
  const auto parsed = parse_json_feed(feed, {});
  ASSERT_TRUE(parsed);
  ASSERT_EQ(parsed.value().items.size(), 2u);
  const auto& item = parsed.value().items[0];
  EXPECT_EQ(item.uri, "https://north.example/7");
  EXPECT_EQ(item.headline, "Ferry runs <again>");
  EXPECT_EQ(item.summary, "It runs.");
  EXPECT_EQ(item.body_html, "<p>The ferry <a href=\"https://north.example/f\">runs</a>.</p>");
  EXPECT_EQ(item.by, "Ada North, Bo Vik");
  EXPECT_EQ(item.subjects.size(), 2u);
  EXPECT_EQ(rfc3339(*item.first_created), "2025-12-25T06:30:00Z");
  EXPECT_EQ(rfc3339(*item.version_created), "2025-12-25T07:00:00Z");
  EXPECT_EQ(item.associations.at(0).uri, "https://north.example/f.jpg");
  EXPECT_EQ(item.links.at(1).length, 1234);
  const auto& plain = parsed.value().items[1];
  EXPECT_EQ(plain.alt_ids.at(0).value, "8");
  EXPECT_EQ(plain.body_html, "<p>One<br>two</p>");
  EXPECT_EQ(plain.by, "North desk");
  ASSERT_EQ(parsed.value().problems.size(), 1u);
  EXPECT_EQ(parsed.value().problems[0].code, "item-rejected");
}

TEST(JsonFeed, ReadsTheFirstVersionsAuthor) {
  const auto parsed = parse_json_feed(
      R"({"version": "https://jsonfeed.org/version/1", "items": [{"id": "a", "author": {"name": "Ada North"}}]})",
      {});
  ASSERT_TRUE(parsed);
  EXPECT_EQ(parsed.value().items.at(0).by, "Ada North");
  EXPECT_TRUE(parsed.value().problems.empty());
}

TEST(JsonFeed, RefusesOtherJson) {
  EXPECT_FALSE(parse_json_feed("[]", {}));
  EXPECT_FALSE(parse_json_feed("{\"title\": \"no items\"}", {}));
  EXPECT_EQ(parse_json_feed("{\"items\": [", {}).error().fault, Fault::invalid);
}

}  // namespace dateline::wire
