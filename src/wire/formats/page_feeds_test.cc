#include "wire/formats/page_feeds.h"

#include <gtest/gtest.h>

namespace dateline::wire {
namespace {

std::vector<std::string> addresses(std::string_view head,
                                   std::string base = "https://lantern.example/world/") {
  std::vector<std::string> all;
  const auto page =
      "<!doctype html><html><head>" + std::string(head) + "</head><body><p>News</p></body></html>";
  for (const auto& link : feeds_of_page(page, {.base_url = std::move(base)})) all.push_back(link.href);
  return all;
}

using Addresses = std::vector<std::string>;

TEST(PageFeeds, FindsThemWithTheirTitles) {
  const auto feeds = feeds_of_page(
      "<html><head><link rel=\"Alternate\" type='application/rss+xml; charset=utf-8' title=' World  news '"
      " href=/world.rss></head></html>",
      {.base_url = "https://lantern.example/"});
  ASSERT_EQ(feeds.size(), 1u);
  EXPECT_EQ(feeds[0].href, "https://lantern.example/world.rss");
  EXPECT_EQ(feeds[0].title, "World news");
  EXPECT_EQ(feeds[0].type, "application/rss+xml; charset=utf-8");
}

TEST(PageFeeds, ReadsThemAgainstThePagesBase) {
  EXPECT_EQ(addresses("<base href=\"https://feeds.lantern.example/\">"
                      "<link rel=alternate type=application/atom+xml href=a.atom>"),
            Addresses{"https://feeds.lantern.example/a.atom"});
  EXPECT_EQ(addresses("<link rel=alternate type=application/atom+xml href=a.atom>"),
            Addresses{"https://lantern.example/world/a.atom"});
}

TEST(PageFeeds, TakesEachOnceAndNothingElse) {
  EXPECT_EQ(addresses("<link rel=stylesheet type=text/xml href=/style>"
                      "<link rel=alternate hreflang=fr href=/fr/>"
                      "<link rel=alternate type=text/html href=/print>"
                      "<link rel='home feed' href=/one>"
                      "<link rel=alternate type=application/rss+xml href=/one>"
                      "<link rel=alternate type=application/rss+xml href='http://['>"),
            Addresses{"https://lantern.example/one"});
}

TEST(PageFeeds, StopsAtTwenty) {
  std::string head;
  for (int i = 0; i < 50; ++i)
    head += "<link rel=alternate type=application/rss+xml href=/" + std::to_string(i) + ">";
  EXPECT_EQ(addresses(head).size(), 20u);
}

}  // namespace
}  // namespace dateline::wire
