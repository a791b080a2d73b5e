#include "wire/formats/page.h"

#include <gtest/gtest.h>

#include <ctime>

namespace dateline::wire {
namespace {

constexpr std::string_view capture = R"(Ferry Sails Again After Winter

The ferry sailed again on Thursday, which its captain called a relief.

North Coast News Desk | Oslo | Updated: 25-12-2025 03:59 IST | Created: 25-12-2025 03:59 IST
Ferry Sails Again After Winter
The ferry
  • Country:
  • Norway

The ferry sailed again, the harbour office said.

(With inputs from agencies.)

TRENDING

1
Snow Closes Road
)";

constexpr std::string_view html =
    R"(<!doctype html><html lang="en"><head><title>Ferry sails again | North</title>
<link rel="canonical" href="https://north.example/ferry">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle",
"headline":"Ferry sails again","description":"It sails.","datePublished":"2025-12-25T07:00:00+01:00",
"author":{"@type":"Person","name":"Ada North"},"publisher":{"name":"North Wire"},
"image":{"url":"https://north.example/f.jpg","caption":"The ferry"}}]}</script></head><body>
<nav><a href="/">Home</a></nav><article><h1>Ferry sails again</h1>
<p>OSLO, Dec 25 (North Wire) - The ferry between the harbours sailed again, the harbour office said.</p>
<p>According to its captain, every seat on board was taken, and <a href="/more">more</a> would have come.</p></article></body></html>)";

}  // namespace

TEST(Page, ReadsACapturesTimesInItsSourcesZone) {
  const auto parsed = parse_page(capture, {.source_zone = "Asia/Kolkata", .site_zone = "UTC"});
  ASSERT_TRUE(parsed);
  EXPECT_TRUE(parsed.value().problems.empty());
  const auto& item = parsed.value().items.at(0);
  EXPECT_EQ(rfc3339(*item.captured_created), "2025-12-24T22:29:00Z");
  EXPECT_EQ(item.dateline->city, "Oslo");
  EXPECT_EQ(item.dateline->country, "Norway");
  EXPECT_EQ(item.located, "Oslo");
  EXPECT_EQ(item.places.at(0).name, "Norway");
  EXPECT_EQ(item.associations.at(0).alt, item.headline);
  EXPECT_EQ(item.associations.at(0).caption, "The ferry");
  EXPECT_EQ(item.body_html, "<p>The ferry sailed again, the harbour office said.</p>");
  EXPECT_EQ(item.credit, "(With inputs from agencies.)");
}

TEST(Page, TakesTheSitesZoneWithAProblem) {
  const auto parsed = parse_page(capture, {.site_zone = "Asia/Kolkata"});
  ASSERT_TRUE(parsed);
  ASSERT_EQ(parsed.value().problems.size(), 1u);
  EXPECT_EQ(parsed.value().problems[0].code, "zone-ambiguous");
  EXPECT_EQ(rfc3339(*parsed.value().items[0].captured_created), "2025-12-24T22:29:00Z");
}

TEST(Page, ReadsHtmlByItsMetadata) {
  const auto parsed = parse_page(html, {});
  ASSERT_TRUE(parsed);
  const auto& item = parsed.value().items.at(0);
  EXPECT_EQ(item.uri, "https://north.example/ferry");
  EXPECT_EQ(item.headline, "Ferry sails again");
  EXPECT_EQ(item.summary, "It sails.");
  EXPECT_EQ(item.by, "Ada North");
  EXPECT_EQ(item.provider, "North Wire");
  EXPECT_EQ(item.language, "en");
  EXPECT_EQ(item.dateline->city, "Oslo");
  EXPECT_EQ(rfc3339(*item.captured_created), "2025-12-25T06:00:00Z");
  EXPECT_EQ(item.associations.at(0).caption, "The ferry");
  EXPECT_NE(item.body_html.find("<a href=\"https://north.example/more\">more</a>"), std::string::npos);
}

// Each of these once took time that grew with the square of its length. Generous limits: this runs with
// sanitizers on a busy machine.
TEST(Page, HostilePagesCostLittle) {
  const auto repeat = [](std::string_view text, int n) {
    std::string out;
    while (n-- > 0) out += text;
    return out;
  };
  const std::string head = "<html><body><article><h1>Ferry sails again</h1>";
  for (const auto& page :
       {head + repeat("<span>", 300) + repeat("word, ", 20'000), head + repeat("<b><p>word ", 30'000),
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"" +
            repeat("ab ", 150'000) + "\"}</script>" + head + repeat("<p>abz</p>", 8'000),
        "<meta property='og:title' content='" + std::string(100'000, 'x') + "'>" +
            repeat("<h1>Ferry sails again</h1>", 10'000)}) {
    const auto start = std::clock();  // of this process's work, whatever else the machine does
    (void)parse_page(page, {}).has_value();
    EXPECT_LT((std::clock() - start) / CLOCKS_PER_SEC, 25);
  }
}

TEST(Page, RefusesWhatIsNoArticle) {
  EXPECT_FALSE(parse_page("<html><body><nav>Home</nav></body></html>", {}));
  EXPECT_FALSE(parse_page("<html><body><h1>Sections</h1><ul><li><a href=/a>Ice</a></ul></body></html>", {}));
}

}  // namespace dateline::wire
