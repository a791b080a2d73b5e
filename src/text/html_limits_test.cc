#include "text/html_limits.h"

#include <gtest/gtest.h>

#include <chrono>
#include <random>

#include "text/html_tree.h"

namespace dateline::text {
namespace {

std::string repeat(std::string_view text, int n) {
  std::string out;
  while (n-- > 0) out += text;
  return out;
}

std::size_t depth(HtmlNode node) {
  std::size_t deepest = 0;
  for (const auto child : node.children()) deepest = std::max(deepest, depth(child));
  return deepest + 1;
}

TEST(HtmlLimits, LeavesOrdinaryPagesAlone) {
  for (const char* html :
       {"<p>a<p>b<ul><li>c<li>d</ul><table><tr><td>e<td>f<tr><td>g</table>",
        "<!doctype html><script>if (a < b) '<div>'</script><a href='>'>x</a>", "a &lt; b & c"})
    EXPECT_EQ(limit_html(html), html);
  const auto paragraphs = repeat("<p>one<br><b>two</b>", 5000);
  EXPECT_EQ(limit_html(paragraphs), paragraphs);
}

TEST(HtmlLimits, DropsTagsBeyondTheDepthButNoText) {
  const HtmlLimits three{.depth = 3};
  EXPECT_EQ(limit_html("<div><div><div><div>x</div>y</div></div></div>z", three),
            "<div><div><div>xy</div></div></div>z");
}

TEST(HtmlLimits, TakesOutWhatHasOtherRules) {
  EXPECT_EQ(limit_html("a<svg><svg></svg><p>x</svg>b<math>y</math><select><option>z</select>c"), "abyc");
  EXPECT_EQ(limit_html("<math><mi>a</mi><style>x</style><annotation>\\a</annotation> &lt; <mn>1</mn></math>"),
            "a &lt; 1");
  EXPECT_EQ(limit_html("a<svg><p>never closed"), "a<p>never closed");
}

TEST(HtmlLimits, KeepsCopyAndNoAsides) {
  EXPECT_EQ(limit_html("a<!-- b -->c<?d?>e</>f"), "acef");
  EXPECT_EQ(limit_html("sa<!-- -- >fe"), "safe");
  EXPECT_EQ(limit_html("a < b <!DOCTYPE"), "a &lt; b &lt;!DOCTYPE");
  EXPECT_EQ(limit_html("<![CDATA[<p>a]]>b]]>"), "<p>ab]]>");
  EXPECT_EQ(limit_html("a<iframe src=x> <b>c</b></iframe>d<iframe/>e"),
            "a<iframe src=x></iframe> <b>c</b>d<iframe/></iframe>e");
}

TEST(HtmlLimits, CutsTagsAsHtmlDoes) {
  EXPECT_EQ(limit_html(R"(<a b"c>x<a b='>'>y<a =">"z<p)"), R"(<a b"c>x<a b='>'>y<a =">"z)");
}

TEST(HtmlLimits, FiftyThousandNestedElementsCostLittle) {
  for (const char* tag :
       {"<div>", "<b>", "<b x=1><p>", "<table><td>", "<a><div></a>", "<form><div></form>", "<svg>",
        "<svg><style>", "<ul><li>", "<p><b>", "<table><div></table>", "<template><col><xmp>", "<button><p>",
        "<font><table>", "<h2><object>", "<select><xmp></select><div>"}) {
    const auto html = repeat(tag, 50'000);
    const auto start = std::chrono::steady_clock::now();
    const HtmlTree tree(html);
    const auto took = std::chrono::steady_clock::now() - start;
    EXPECT_LT(depth(tree.root()), 1300u) << tag;
    // Generous: this runs with sanitizers on a busy machine. It is quadratic behaviour that must not pass.
    EXPECT_LT(took, std::chrono::seconds(20)) << tag;
  }
}

TEST(HtmlLimits, ManyAttributesCostLittle) {
  std::string attributes;
  for (int i = 0; i < 200'000; ++i) attributes += " a" + std::to_string(i);
  std::string bodies;
  for (int i = 0; i < 50'000; ++i) bodies += "<body b" + std::to_string(i) + ">";
  for (const auto& html : {"<p" + attributes + ">x", "x</p" + attributes + ">",
                           "<title>x</title" + attributes + ">", bodies + "x"}) {
    const auto start = std::chrono::steady_clock::now();
    EXPECT_EQ(HtmlTree(html).root().text_content(), "x");
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(10));
  }
}

TEST(HtmlLimits, DroppedTagsCostNoText) {
  EXPECT_EQ(HtmlTree(repeat("<b>", 50'000) + "x").body().text_content(), "x");
}

TEST(HtmlLimits, WhatFollowsTheLastElementIsKeptAsText) {
  const HtmlLimits three{.elements = 3};
  EXPECT_EQ(limit_html("<p>a<p>b<p>c<p>d<p>e<style>f</style><div>g<svg>h</svg></div><b>i</b>j", three),
            "<p>a<p>b<p>c<p>d e g ij");
  std::string all;
  for (int i = 0; i < 25'000; ++i) all += "<b><p>word" + std::to_string(i) + ".";
  const auto text = HtmlTree(all).body().text_content();
  for (const int i : {0, 15'000, 16'000, 24'999})
    EXPECT_NE(text.find("word" + std::to_string(i) + "."), std::string::npos) << i;
}

TEST(HtmlLimits, NoSoupOfTagsGetsDeep) {
  const std::vector<std::string> tags{
      "div",  "p",      "table", "tr",     "td", "li",    "ul",       "b",      "a",
      "form", "button", "svg",   "select", "h2", "span",  "caption",  "object", "dd",
      "x",    "style",  "title", "col",    "i",  "tbody", "template", "option", "ruby",
      "rt",   "nobr",   "font",  "body",   "hr", "math",  "textarea", "head",   "noscript"};
  std::mt19937 random(11);
  for (int round = 0; round < 200; ++round) {
    // A short pattern repeated: what an attacker, not chance, would send.
    std::string pattern;
    for (auto n = 1 + random() % 6; n > 0; --n)
      pattern += (random() % 3 == 0 ? "</" : "<") + tags[random() % tags.size()] + ">";
    const HtmlTree tree(repeat(pattern, 1000));
    EXPECT_LT(depth(tree.root()), 1000u) << pattern;
  }
}

}  // namespace
}  // namespace dateline::text
