#include "text/html_scanner.h"

#include <gtest/gtest.h>

#include <vector>

namespace dateline::text {
namespace {

std::vector<std::string> tokens(std::string_view html) {
  std::vector<std::string> all;
  HtmlScanner scanner(html);
  while (const auto token = scanner.next())
    all.push_back(token->name.empty() ? std::string(token->source) : token->name);
  return all;
}

TEST(HtmlScanner, CutsAsTheStandardDoes) {
  EXPECT_EQ(tokens("a<B x='>'>c</b>"), (std::vector<std::string>{"a", "b", "c", "b"}));
  EXPECT_EQ(tokens("<!-- > --!>a<!-->b"), (std::vector<std::string>{"<!-- > --!>", "a", "<!-->", "b"}));
  EXPECT_EQ(tokens("1 < 2 <3"), (std::vector<std::string>{"1 ", "<", " 2 ", "<", "3"}));
  EXPECT_EQ(tokens("</>a</ b>"), (std::vector<std::string>{"</>", "a", "</ b>"}));
}

TEST(HtmlScanner, TakesRawTextToItsEndTag) {
  HtmlScanner scanner("<script>a</scripty></SCRIPT >b");
  scanner.next();
  EXPECT_EQ(scanner.take_raw_text("script"), "a</scripty>");
  EXPECT_EQ(scanner.next()->source, "</SCRIPT >");
  EXPECT_EQ(scanner.next()->source, "b");
}

TEST(HtmlScanner, ReadsManyCommentsInOnePass) {
  std::string html;
  for (int i = 0; i < 200'000; ++i) html += "<!-- a --!>";
  EXPECT_EQ(tokens(html).size(), 200'000u);
  EXPECT_EQ(tokens("<!-- a -- > - --->b"), (std::vector<std::string>{"<!-- a -- > - --->", "b"}));
  EXPECT_EQ(tokens("<!--->b"), (std::vector<std::string>{"<!--->", "b"}));
}

TEST(HtmlScanner, LosesNoCopyToWhatNeverEnds) {
  EXPECT_EQ(tokens("a<!-- -- x >b<i>"), (std::vector<std::string>{"a", "<!-- -- x >", "b", "i"}));
  EXPECT_EQ(tokens("<!--b--!"), (std::vector<std::string>{"<", "!--b--!"}));
  EXPECT_EQ(tokens("<!DOCTYPE ~"), (std::vector<std::string>{"<", "!DOCTYPE ~"}));
  EXPECT_EQ(tokens("<![CDATA[<p>x]]>"), (std::vector<std::string>{"<![CDATA[", "p", "x]]>"}));
  std::string many;
  for (int i = 0; i < 200'000; ++i) many += "<!--<!x";
  EXPECT_EQ(tokens(many).size(), 800'000u);
}

TEST(HtmlScanner, SaysWhereTheManyAttributesBegin) {
  HtmlScanner few("<p a b='>' c = d/e>");
  const auto token = few.next();
  EXPECT_EQ(token->attributes, 3u);
  EXPECT_EQ(token->source.substr(token->kept), ">");

  std::string html = "<p";
  for (int i = 0; i < 70; ++i) html += " a" + std::to_string(i);
  html += ">";
  HtmlScanner many(html);
  EXPECT_TRUE(many.next()->source.substr(0, html.find("a64")).ends_with(" a63 "));
  HtmlScanner again(html);
  EXPECT_EQ(again.next()->kept, html.find("a64"));
}

TEST(HtmlScanner, SkipsElementsWithThoseInside) {
  HtmlScanner scanner("<svg><svg></svg>x</svg>b");
  scanner.next();
  scanner.skip_element("svg");
  EXPECT_EQ(scanner.next()->source, "b");
}

}  // namespace
}  // namespace dateline::text
