#include "wire/formats/nitf_body.h"

#include <gtest/gtest.h>

#include "text/html.h"

namespace dateline::wire {
namespace {

NitfBody read(std::string_view markup) {
  const auto xml = XmlDocument::create(markup);
  EXPECT_TRUE(xml);
  auto body = read_nitf_body(xml.value().root(), "https://north.example/wire/");
  body.html = text::clean_html(body.html);
  return body;
}

std::string html(std::string_view blocks) {
  return read("<body.content>" + std::string(blocks) + "</body.content>").html;
}

}  // namespace

TEST(NitfBody, KeepsWhatHtmlHasTheSameNameFor) {
  EXPECT_EQ(html("<p>One <em>two</em> <a href=\"x\">three</a> <q>four</q>.</p><ul><li>Five</li></ul>"),
            "<p>One <em>two</em> <a href=\"https://north.example/wire/x\">three</a> <q>four</q>.</p>\n"
            "<ul><li>Five</li></ul>");
  EXPECT_EQ(html("<dl><dt>Tide</dt><dd>High</dd></dl><pre>1  2</pre><hr/>"),
            "<dl><dt>Tide</dt><dd>High</dd></dl>\n<pre>1  2</pre>\n<hr>");
}

TEST(NitfBody, ReadsBlocksHeadingsAndQuotes) {
  EXPECT_EQ(html("<block><hl2>Piers</hl2><p>Ours.</p></block>"
                 "<bq><block><p>We sail.</p></block><credit>Ada North</credit></bq>"
                 "<fn><p>A footnote.</p></fn>"),
            "<h2>Piers</h2>\n<p>Ours.</p>\n"
            "<blockquote><p>We sail.</p><p>Ada North</p></blockquote>\n<p>A footnote.</p>");
}

TEST(NitfBody, LeavesInlineElementsAsText) {
  EXPECT_EQ(
      html("<p><person>Ada <name.family>North</name.family></person> of <org idsrc=\"x\" value=\"y\">North "
           "Ferries<alt-code idsrc=\"x\" value=\"z\"/></org> in <location><city>Oslo</city></location> on "
           "<chron norm=\"20251225\">Thursday</chron> paid <money>3</money> for "
           "<object.title>Tides</object.title>.</p>"),
      "<p>Ada North of North Ferries in Oslo on Thursday paid 3 for <cite>Tides</cite>.</p>");
}

TEST(NitfBody, PutsAStrokeIntoAFraction) {
  EXPECT_EQ(html("<p><frac><frac-num>1</frac-num><frac-den>2</frac-den></frac></p>"), "<p>1/2</p>");
  EXPECT_EQ(html("<p><frac><frac-num>1</frac-num><frac-sep>:</frac-sep><frac-den>2</frac-den></frac></p>"),
            "<p>1:2</p>");
}

TEST(NitfBody, ReadsATableWithoutItsMetadata) {
  EXPECT_EQ(html("<nitf-table><nitf-table-metadata><nitf-table-summary><p>Tides</p></nitf-table-summary>"
                 "</nitf-table-metadata><table><tr><td>Oslo</td><td>6</td></tr></table></nitf-table>"),
            "<table><tbody><tr><td>Oslo</td><td>6</td></tr></tbody></table>");
}

TEST(NitfBody, TakesMediaOut) {
  const auto body = read(R"(<body.content><p>One.</p>
      <media media-type="image"><media-reference source="a.jpg"/><media-caption>A.</media-caption></media>
      <media media-type="text"><media-caption>No file.</media-caption></media>
      <media media-type="image"><media-reference source="b.jpg"/></media><p>Two.</p></body.content>)");
  EXPECT_EQ(body.html, "<p>One.</p>\n<p>Two.</p>");
  ASSERT_EQ(body.files.size(), 2u);
  EXPECT_EQ(body.files[0].name, "main");
  EXPECT_EQ(body.files[0].caption, "A.");
  EXPECT_EQ(body.files[1].name, "picture-2");
  EXPECT_EQ(body.files[1].uri, "https://north.example/wire/b.jpg");
}

TEST(NitfBody, KeepsNotesToEditorsOutOfPrint) {
  const auto body = read(R"(<body.content>
      <note type="npa"><body.content><p>Picture follows.</p></body.content></note>
      <note noteclass="editorsnote"><p>Check the time.</p></note>
      <note noteclass="editorsnote" type="pa"><p>The author sails herself.</p></note><p>One.</p></body.content>)");
  EXPECT_EQ(body.html, "<p>The author sails herself.</p>\n<p>One.</p>");
  EXPECT_EQ(body.notes, (std::vector<std::string>{"Picture follows.", "Check the time."}));
}

TEST(NitfBody, ReadsCopyOnlyOfAWholeDocument) {
  const auto body =
      read(R"(<nitf><head><title>T</title></head><body><body.head><hedline><hl1>H</hl1></hedline>
      </body.head><body.content><p>One.</p></body.content><body.content><p>Two.</p></body.content>
      <body.end><tagline>Bo Lind helped.</tagline></body.end></body></nitf>)");
  EXPECT_EQ(body.html, "<p>One.</p>\n<p>Two.</p>");
  EXPECT_EQ(body.tagline, "Bo Lind helped.");
}

TEST(NitfBody, LetsNothingActiveThrough) {
  EXPECT_EQ(html("<p onclick=\"x()\">One<script>x()</script> <a href=\"javascript:x()\">two</a>.</p>"
                 "<iframe src=\"https://x.example/\"></iframe>"),
            "<p>One two.</p>");
}

}  // namespace dateline::wire
