#include "text/html_tree.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dateline::text {
namespace {

using testing::ElementsAre;

constexpr std::string_view kPage = R"(<!doctype html><html lang=en><head><title> Ferry
 runs again </title><meta property="og:title" content="Ferry"><META NAME=Author content=" A. Kivi ">
<link rel="canonical alternate" href="/story"><script type="application/ld+json">{"a":"<b>"}</script></head>
<body><nav class="menu top">Menu</nav><article id=x><h1>Ferry <i>runs</i></h1><p>One<p>Two<br>lines
<script>var hidden = "<p>";</script></article><noscript><p>plain</p></noscript></body></html>)";

TEST(HtmlTree, AnswersWhatAPageSaysOfItself) {
  const HtmlTree page(kPage);
  EXPECT_EQ(page.title(), "Ferry runs again");
  EXPECT_EQ(page.meta("OG:title"), "Ferry");
  EXPECT_EQ(page.meta("author"), "A. Kivi");
  EXPECT_EQ(page.meta("absent"), "");
  EXPECT_EQ(page.link("canonical"), "/story");
  EXPECT_THAT(page.json_ld(), ElementsAre(R"({"a":"<b>"})"));
  EXPECT_EQ(page.root().attribute("lang"), "en");
}

TEST(HtmlTree, FindsByTagClassAndCondition) {
  const HtmlTree page(kPage);
  const auto article = page.body().find("article");
  EXPECT_EQ(article.attribute("id"), "x");
  EXPECT_EQ(article.find_all("p").size(), 2u);
  EXPECT_EQ(page.body().find_class("top").size(), 1u);
  EXPECT_FALSE(page.body().find("table"));
  EXPECT_EQ(article.find("h1").parent(), article);
}

TEST(HtmlTree, TextLeavesScriptsOutAndKeepsWordsApart) {
  const HtmlTree page(kPage);
  EXPECT_EQ(page.body().find("article").text_content(), "Ferry runs One Two lines");
}

TEST(HtmlTree, KnowsElementsHtmlDoesNot) {
  const HtmlTree page("<news-card data-x=1>hi</news-card>");
  EXPECT_EQ(page.body().find("news-card").text_content(), "hi");
}

TEST(HtmlTree, SurvivesNoPageAtAll) {
  for (const char* html : {"", "<", "\xFF\xFE", "</p></br>"}) EXPECT_TRUE(HtmlTree(html).body()) << html;
}

TEST(HtmlTree, CanBeMoved) {
  HtmlTree a("<p>one"), b("<p>two");
  a = std::move(b);
  EXPECT_EQ(a.body().text_content(), "two");
}

}  // namespace
}  // namespace dateline::text
