#include "wire/formats/feed_cdf.h"

#include <gtest/gtest.h>

#include "wire/formats/feed.h"

namespace dateline::wire {
namespace {

constexpr std::string_view cdf = R"(<?xml version="1.0"?>
<CHANNEL HREF="https://north.example/" LASTMOD="2025-12-25T08:00:00+01:00" BASE="https://north.example/n/">
  <TITLE>North Wire</TITLE><ABSTRACT>News of the coast</ABSTRACT>
  <LOGO HREF="n.png" STYLE="IMAGE"/>
  <ITEM HREF="ferry.html" LASTMOD="2025-12-25T07:30:00Z"><TITLE>Ferry runs again</TITLE>
    <ABSTRACT>After a week of ice.</ABSTRACT></ITEM>
  <Channel><Title>Weather</Title>
    <Item><A href="ice.html">Ice</A><Title>Ice on the fjord</Title></Item></Channel>
</CHANNEL>)";

}  // namespace

TEST(Cdf, ReadsChannelsInChannels) {
  const auto parsed = parse_feed(cdf, {});
  ASSERT_TRUE(parsed);
  EXPECT_EQ(parsed.value().format, "cdf");
  const auto& feed = *parsed.value().feed;
  EXPECT_EQ(feed.title, "North Wire");
  EXPECT_EQ(feed.description, "News of the coast");
  EXPECT_EQ(feed.link, "https://north.example/");
  EXPECT_EQ(feed.image.url, "https://north.example/n/n.png");
  EXPECT_EQ(rfc3339(*feed.updated), "2025-12-25T07:00:00Z");
  ASSERT_EQ(parsed.value().items.size(), 2u);
  const auto& item = parsed.value().items[0];
  EXPECT_EQ(item.headline, "Ferry runs again");
  EXPECT_EQ(item.summary, "After a week of ice.");
  EXPECT_EQ(item.links.at(0).href, "https://north.example/n/ferry.html");
  EXPECT_EQ(rfc3339(*item.version_created), "2025-12-25T07:30:00Z");
  EXPECT_EQ(parsed.value().items[1].links.at(0).href, "https://north.example/n/ice.html");
}

TEST(Cdf, IsNoRssWithoutItsRoot) {
  const auto is = [](std::string_view source) {
    const auto document = XmlDocument::create(source);
    return is_cdf(document.value().root());
  };
  EXPECT_TRUE(is("<CHANNEL/>"));
  EXPECT_TRUE(is("<channel href='https://north.example/'/>"));
  EXPECT_FALSE(is("<channel><title>North</title></channel>"));
  EXPECT_FALSE(is("<rss/>"));
}

}  // namespace dateline::wire
