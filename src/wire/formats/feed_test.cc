#include "wire/formats/feed.h"

#include <gtest/gtest.h>

#include "wire/formats/uri.h"

namespace dateline::wire {
namespace {

constexpr std::string_view rss = R"(<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"
  xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
  <title>North Wire &amp; Sons</title><link>https://north.example/</link>
  <description>News of the coast</description><language>en-gb</language>
  <lastBuildDate>Thu, 25 Dec 2025 08:00:00 GMT</lastBuildDate><ttl>15</ttl>
  <image><url>https://north.example/n.png</url><title>N</title><link>https://north.example/</link></image>
  <atom:link rel="self" href="https://north.example/feed.xml"/>
  <item>
    <title>Ferry runs &lt;b&gt;again&lt;/b&gt;</title>
    <link>https://north.example/ferry</link>
    <guid isPermaLink="false">item 7</guid>
    <pubDate>Thu, 25 Dec 2025 07:30:00 +0100</pubDate>
    <dc:creator>Ada North</dc:creator>
    <category domain="https://north.example/topics">Transport</category>
    <description>The ferry runs again after a week.</description>
    <content:encoded><![CDATA[<p>OSLO, Dec 25 (North Wire) - The ferry <a href="/f">runs</a>.</p><script>x()</script>]]></content:encoded>
    <media:content url="https://north.example/f.jpg" medium="image" width="800"><media:description>The ferry</media:description></media:content>
    <enclosure url="https://north.example/f.mp3" type="audio/mpeg" length="1234"/>
  </item>
  <item><title>No identifier</title><description>Text.</description></item>
</channel></rss>)";

constexpr std::string_view atom =
    R"(<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://north.example/a/" xml:lang="en">
  <id>tag:north.example,2025:feed</id><title type="html">North &amp;amp; Sons</title>
  <updated>2025-12-25T08:00:00Z</updated><author><name>Ada North</name><email>ada@north.example</email></author>
  <entry>
    <id>tag:north.example,2025:7</id><title>2 &gt; 1</title>
    <link href="seven.html"/><link rel="enclosure" type="image/png" href="seven.png" length="9"/>
    <published>2025-12-25T07:00:00Z</published><updated>2025-12-25T07:30:00Z</updated>
    <category term="transport" label="Transport" scheme="https://north.example/topics/"/>
    <summary type="text">Short.</summary>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Long <a href="x">copy</a>.</p></div></content>
  </entry></feed>)";

}  // namespace

TEST(Rss, ReadsTheFeedItself) {
  const auto parsed = parse_feed(rss, {});
  ASSERT_TRUE(parsed);
  EXPECT_EQ(parsed.value().format, "rss");
  ASSERT_TRUE(parsed.value().feed);
  const auto& feed = *parsed.value().feed;
  EXPECT_EQ(feed.title, "North Wire & Sons");
  EXPECT_EQ(feed.link, "https://north.example/");
  EXPECT_EQ(feed.language, "en-gb");
  EXPECT_EQ(feed.ttl, "15");
  EXPECT_EQ(feed.image.url, "https://north.example/n.png");
  EXPECT_EQ(feed.links.size(), 2u);
  EXPECT_EQ(rfc3339(*feed.updated), "2025-12-25T08:00:00Z");
}

TEST(Rss, ReadsAnItem) {
  const auto parsed = parse_feed(rss, {.base_url = "https://north.example/feed.xml"});
  ASSERT_TRUE(parsed);
  ASSERT_EQ(parsed.value().items.size(), 2u);
  const auto& item = parsed.value().items[0];
  EXPECT_EQ(item.headline, "Ferry runs again");
  EXPECT_EQ(item.summary, "The ferry runs again after a week.");
  EXPECT_EQ(item.body_html,
            "<p>OSLO, Dec 25 (North Wire) - The ferry <a href=\"https://north.example/f\">runs</a>.</p>");
  EXPECT_EQ(item.by, "Ada North");
  EXPECT_EQ(rfc3339(*item.first_created), "2025-12-25T06:30:00Z");
  EXPECT_FALSE(item.version_created);
  ASSERT_TRUE(item.dateline);
  EXPECT_EQ(item.dateline->city, "Oslo");
  ASSERT_EQ(item.subjects.size(), 1u);
  EXPECT_EQ(item.subjects[0].uri, "https://north.example/topics/Transport");
  ASSERT_EQ(item.associations.size(), 1u);
  EXPECT_EQ(item.associations[0].caption, "The ferry");
  EXPECT_EQ(item.associations[0].renditions[0].width, 800);
  ASSERT_EQ(item.links.size(), 2u);
  EXPECT_EQ(item.links[1].rel, "enclosure");
  EXPECT_EQ(item.links[1].length, 1234);
}

TEST(Rss, GivesEveryItemAUri) {
  const auto parsed = parse_feed(rss, {});
  ASSERT_TRUE(parsed);
  const auto& items = parsed.value().items;
  EXPECT_TRUE(is_uri(items[0].uri));
  ASSERT_EQ(items[0].alt_ids.size(), 1u);
  EXPECT_EQ(items[0].alt_ids[0].value, "item 7");
  EXPECT_TRUE(is_uri(items[1].uri));
  EXPECT_EQ(items[1].uri, parse_feed(rss, {}).value().items[1].uri);
}

TEST(Atom, ReadsAnEntry) {
  const auto parsed = parse_feed(atom, {});
  ASSERT_TRUE(parsed);
  EXPECT_EQ(parsed.value().format, "atom");
  EXPECT_EQ(parsed.value().feed->title, "North & Sons");
  ASSERT_EQ(parsed.value().items.size(), 1u);
  const auto& item = parsed.value().items[0];
  EXPECT_EQ(item.uri, "tag:north.example,2025:7");
  EXPECT_EQ(item.headline, "2 > 1");
  EXPECT_EQ(item.summary, "Short.");
  EXPECT_EQ(item.body_html, "<p>Long <a href=\"https://north.example/a/x\">copy</a>.</p>");
  EXPECT_EQ(item.language, "en");
  EXPECT_EQ(item.by, "Ada North");
  EXPECT_EQ(rfc3339(*item.first_created), "2025-12-25T07:00:00Z");
  EXPECT_EQ(rfc3339(*item.version_created), "2025-12-25T07:30:00Z");
  EXPECT_EQ(item.links[0].href, "https://north.example/a/seven.html");
  ASSERT_EQ(item.associations.size(), 1u);
  EXPECT_EQ(item.associations[0].uri, "https://north.example/a/seven.png");
}

TEST(Feed, ReadsTheLanguageOfItsTexts) {
  const auto language = [](std::string_view attributes, std::string_view inside) {
    const auto parsed = parse_feed("<feed xml:lang='fr'><entry " + std::string(attributes) + ">" +
                                       std::string(inside) + "</entry></feed>",
                                   {});
    return parsed.value().items.at(0).language;
  };
  EXPECT_EQ(language("", "<title>Glace</title>"), "fr");
  EXPECT_EQ(language("xml:lang='de'", "<title>Eis</title>"), "de");
  EXPECT_EQ(language("", "<title>Eis</title><content xml:lang='en_GB'>Ice</content>"), "en-GB");
  EXPECT_EQ(language("", "<content xml:lang=''>Ice</content>"), "");
  EXPECT_EQ(language("", "<content>Is</content><dc:language>nb</dc:language>"), "nb");
}

TEST(Feed, ReadsWhatWasEncodedTwice) {
  const auto parsed = parse_feed(
      "<rss><channel><item><title>The ferry&#226;&#128;&#153;s bell</title></item></channel></rss>", {});
  ASSERT_TRUE(parsed);
  EXPECT_EQ(parsed.value().items.at(0).headline, "The ferry’s bell");
}

TEST(Feed, SaysHowManyItemsItLeavesOut) {
  std::string feed = "<rss><channel>";
  for (int i = 0; i < 10'020; ++i) feed += "<item><title>t</title></item>";
  const auto parsed = parse_feed(feed + "</channel></rss>", {});
  ASSERT_TRUE(parsed);
  EXPECT_EQ(parsed.value().items.size(), 10'000u);
  ASSERT_FALSE(parsed.value().problems.empty());
  EXPECT_EQ(parsed.value().problems.front().code, "items-left-out");
  EXPECT_EQ(parsed.value().problems.front().detail, "20 items more than the 10000 that are read");
}

TEST(Feed, ReadsOnlySoManyElementsOfAnItem) {
  std::string feed = "<rss><channel><item><title>t</title><keywords>";
  for (int i = 0; i < 50'000; ++i) feed += "k" + std::to_string(i) + ",";
  feed += "</keywords>";
  for (int i = 0; i < 50'000; ++i) feed += "<category>c" + std::to_string(i) + "</category>";
  const auto parsed = parse_feed(feed + "</item></channel></rss>", {});
  ASSERT_TRUE(parsed);
  const auto& item = parsed.value().items.at(0);
  EXPECT_EQ(item.headline, "t");
  EXPECT_LE(item.keywords.size(), 2'000u);
  EXPECT_LE(item.subjects.size(), 1'000u);
}

TEST(Feed, SaysWhichItemHasAProblem) {
  const auto parsed =
      parse_feed("<rss><channel>\n<item/>\n<item><pubDate>soon</pubDate></item></channel></rss>", {});
  ASSERT_TRUE(parsed);
  ASSERT_EQ(parsed.value().problems.size(), 1u);
  EXPECT_EQ(parsed.value().problems[0].code, "time-unreadable");
  EXPECT_EQ(parsed.value().problems[0].line, 3);
}

TEST(Feed, RefusesOtherXml) {
  EXPECT_FALSE(parse_feed("<opml/>", {}));
  EXPECT_FALSE(parse_feed("no feed", {}));
}

}  // namespace dateline::wire
