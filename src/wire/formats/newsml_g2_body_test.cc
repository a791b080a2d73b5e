#include "wire/formats/newsml_g2_body.h"

#include "wire/formats/newsml_g2_for_test.h"

namespace dateline::wire {
namespace {

const std::string meta =
    "<headline>Ice road opens</headline><headline role='nw:kicker'>Arctic</headline><by>Ada North</by>"
    "<description role='drol:teaser'>Two weeks early.</description>";

std::string inline_xml(const std::string& content, const std::string& attributes = {}) {
  return "<contentSet><inlineXML " + attributes + ">" + content + "</inlineXML></contentSet>";
}

}  // namespace

TEST(NewsmlG2Body, ReadsXhtml) {
  const auto item =
      only_g2(g2_item({}, meta, g2_xhtml("<p class='x'>The <b>road</b> opened.</p><script>x()</script>")),
              {.base_url = "https://north.example/"});
  EXPECT_EQ(item.body_html, "<p>The <b>road</b> opened.</p>");
}

TEST(NewsmlG2Body, LeavesOutWhatRepeatsTheMetadata) {
  const auto item = only_g2(g2_item({}, meta, g2_xhtml(R"(
    <header><ul class="slugline"><li>ICE</li></ul><h1>Ice road opens</h1></header>
    <section class="main"><h3>ARCTIC</h3><p> </p><p>By ADA NORTH</p><p class="teaser">Two weeks early.</p>
    <p>The road opened.</p><p>Ada North</p></section>)")));
  EXPECT_EQ(item.body_html, "<p>The road opened.</p>\n<p>Ada North</p>");
}

TEST(NewsmlG2Body, KeepsALeadThatIsTheSummaryToo) {
  const auto item = only_g2(g2_item({}, meta, g2_xhtml("<p>Two weeks early.</p><p>More.</p>")));
  EXPECT_EQ(item.body_html, "<p>Two weeks early.</p>\n<p>More.</p>");
}

TEST(NewsmlG2Body, KeepsBareTextInXhtml) {
  EXPECT_EQ(only_g2(g2_item({}, {}, g2_xhtml("Goals: none."))).body_html, "<p>Goals: none.</p>");
}

TEST(NewsmlG2Body, TakesHeadlineAndBylineFromTheMarkupWhereTheMetadataLacksThem) {
  const auto item = only_g2(
      g2_item({}, {}, g2_xhtml("<h1>Ice road opens</h1><p class='byline'>By Ada North</p><p>It did.</p>")));
  EXPECT_EQ(item.headline, "Ice road opens");
  EXPECT_EQ(item.by, "By Ada North");
  EXPECT_EQ(item.body_html, "<p>It did.</p>");
}

TEST(NewsmlG2Body, ReadsNitf) {
  const auto item = only_g2(g2_item({}, {},
                                    inline_xml(R"(<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/">
    <body><body.head><hedline><hl1>Ice road opens</hl1></hedline><byline>By Ada North</byline></body.head>
    <body.content><block><p>OSLO, Jan 17 (NW) - The road opened.</p><hl2>Lorries</hl2><p>They drove.</p></block>
    </body.content></body></nitf>)",
                                               "contenttype='application/nitf+xml'")));
  EXPECT_EQ(item.headline, "Ice road opens");
  EXPECT_EQ(item.by, "By Ada North");
  EXPECT_EQ(item.body_html,
            "<p>OSLO, Jan 17 (NW) - The road opened.</p>\n<h2>Lorries</h2>\n<p>They drove.</p>");
  EXPECT_EQ(item.dateline->city, "Oslo");
}

TEST(NewsmlG2Body, ReadsMarkupWithoutARoot) {
  EXPECT_EQ(only_g2(g2_item({}, {}, inline_xml("<p>One.</p><p>Two.</p>"))).body_html,
            "<p>One.</p>\n<p>Two.</p>");
  EXPECT_EQ(only_g2(g2_item({}, {}, inline_xml("&lt;p&gt;One.&lt;/p&gt;"))).body_html, "<p>One.</p>");
}

TEST(NewsmlG2Body, ReadsInlineData) {
  const auto data = [](const std::string& attributes, const std::string& text) {
    return only_g2(
               g2_item({}, {},
                       "<contentSet><inlineData " + attributes + ">" + text + "</inlineData></contentSet>"))
        .body_html;
  };
  EXPECT_EQ(data("contenttype='text/plain'", "One &amp; two.\n\nThree."),
            "<p>One &amp; two.</p>\n<p>Three.</p>");
  EXPECT_EQ(data("contenttype='text/html'", "&lt;p&gt;One.&lt;/p&gt;"), "<p>One.</p>");
  EXPECT_EQ(data("contenttype='text/plain' encoding='encd:base64'", "SWNlLg=="), "<p>Ice.</p>");
  EXPECT_EQ(data("contenttype='image/jpeg' encoding='encd:base64'", "SWNlLg=="), "");
}

TEST(NewsmlG2Body, PrefersItsLanguageAndMarkup) {
  const auto item =
      only_g2(g2_item({}, {}, R"(<contentSet><inlineData contenttype="text/plain">plain</inlineData>
    <inlineXML xml:lang="de"><p>Eins.</p></inlineXML><inlineXML xml:lang="en-GB"><p>One.</p></inlineXML></contentSet>)"));
  EXPECT_EQ(item.body_html, "<p>One.</p>");
}

TEST(NewsmlG2Body, SaysWhatItCannotRead) {
  const auto result = parsed_g2(g2_item({}, {},
                                        inline_xml("<sports-content><sports-event/></sports-content>",
                                                   "contenttype='application/sportsml+xml'")));
  ASSERT_EQ(result.problems.size(), 1u);
  EXPECT_EQ(result.problems[0].code, "content-unread");
  EXPECT_EQ(result.problems[0].detail,
            "no copy could be read from <inlineXML> of type 'application/sportsml+xml'");
  EXPECT_TRUE(parsed_g2(g2_item({}, {}, inline_xml(" "))).problems.empty());
}

}  // namespace dateline::wire
