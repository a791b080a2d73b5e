#include "text/html.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dateline::text {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

struct Case {
  std::string_view dirty, clean;
};

TEST(Html, CleansToBlocks) {
  for (const auto& [dirty, clean] : {
           Case{"Bare text", "<p>Bare text</p>"},
           Case{"one<br>two<br><br>three<br>", "<p>one<br>two</p>\n<p>three</p>"},
           Case{"<div><p> a <b>b </b>c<p>d</div>e", "<p>a <b>b</b> c</p>\n<p>d</p>\n<p>e</p>"},
           Case{"<h1>Head</h1><h3><p>sub</p></h3>", "<h2>Head</h2>\n<h3>sub</h3>"},
           Case{"<b><p>x</p><p>y</p></b>", "<p><b>x</b></p>\n<p><b>y</b></p>"},
           Case{"<p>&nbsp;</p><p></p><b></b>", ""},
           Case{"<ul><li>a<li><p>b</p>stray<ul><li>c</ul></ul>",
                "<ul><li>a</li><li><p>b</p><p>stray</p><ul><li>c</li></ul></li></ul>"},
           Case{"<dl><dt>t<dd>d</dl><hr>", "<dl><dt>t</dt><dd>d</dd></dl>\n<hr>"},
           Case{"<pre>\n a\n  b</pre>", "<pre> a\n  b</pre>"},
           Case{"<blockquote>said <q>x</q></blockquote>", "<blockquote><p>said <q>x</q></p></blockquote>"},
           Case{"a &lt;b&gt; &amp; &eacute;", "<p>a &lt;b&gt; &amp; é</p>"},
           Case{"<table><tr><td>only</table>", "<p>only</p>"},
           Case{"<table><caption>C</caption><tr><th scope=col>a<td colspan=2 onclick=x>b</table>",
                "<table><caption>C</caption><tbody><tr><th scope=\"col\">a</th><td "
                "colspan=\"2\">b</td></tr></tbody>"
                "</table>"},
       })
    EXPECT_EQ(clean_html(dirty), clean) << dirty;
}

TEST(Html, DropsWhatActs) {
  for (const char* dirty :
       {"<script>alert(1)</script>", "<style>p{}</style>", "<iframe src=//x></iframe>",
        "<svg><script>1</script></svg>", "<form><input><button>x</button></form>", "<object data=x></object>",
        "<template><p>x</p></template>", "<math><style>x</style></math>", "<!-- c --><?x?>",
        "<noscript><img src=http://x/></noscript>", "<p hidden>x</p><p style='display: none'>y</p>"})
    EXPECT_EQ(clean_html(dirty), "") << dirty;
  EXPECT_EQ(clean_html("<p onclick=x style=y class=z>a</p>"), "<p>a</p>");
}

TEST(Html, KeepsTheWordsOfWhatItDrops) {
  EXPECT_EQ(clean_html("a <object data=x><param name=y><embed src=z>b</object> <iframe src=//x> c</iframe>"),
            "<p>a b c</p>");
  EXPECT_EQ(clean_html("<math><mi>a</mi><mo>+</mo><mi>b</mi></math>"), "<p>a+b</p>");
  EXPECT_EQ(clean_html("sa<!-- -- x >fe<script>y</script>"), "<p>safe</p>");
  EXPECT_EQ(clean_html("<![CDATA[<p>a</p>]]>"), "<p>a</p>");
}

TEST(Html, LinksToWhatAPlayerPlays) {
  EXPECT_EQ(
      clean_html("a<iframe src='//www.youtube.com/embed/x?si=1&utm_source=y' title='The ferry'></iframe>b",
                 {.base_url = "https://a.example/"}),
      "<p>a</p>\n<p><a href=\"https://www.youtube.com/embed/x?si=1\">The ferry</a></p>\n<p>b</p>");
  EXPECT_EQ(clean_html("<video controls><source src='https://a.example/f.mp4'>No player</video>"),
            "<p><a href=\"https://a.example/f.mp4\">https://a.example/f.mp4</a></p>");
  EXPECT_EQ(clean_html("<iframe src='https://ads.example/'></iframe><audio src='javascript:x()'></audio>"),
            "");
}

TEST(Html, ChecksLinks) {
  EXPECT_EQ(clean_html("<a href='java\nscript:x'>a</a>"), "<p>a</p>");
  EXPECT_EQ(clean_html("<a href=/x?utm_source=q>a</a>", {.base_url = "https://wire.example/y"}),
            "<p><a href=\"https://wire.example/x\">a</a></p>");
  EXPECT_EQ(clean_html("<a href=/x>a</a>"), "<p>a</p>");
  EXPECT_EQ(clean_html("<a href='https://a.example/?x=1&amp;y=\"'>a</a>"),
            "<p><a href=\"https://a.example/?x=1&amp;y=%22\">a</a></p>");
}

TEST(Html, KeepsPicturesButNotPixels) {
  EXPECT_EQ(clean_html("<figure><img src='https://a.example/p.jpg' alt='A \"ferry\"' width=640 height=x>"
                       "<figcaption>The ferry</figcaption></figure>"),
            "<figure><img src=\"https://a.example/p.jpg\" alt=\"A &quot;ferry&quot;\" width=\"640\">"
            "<figcaption>The ferry</figcaption></figure>");
  EXPECT_EQ(clean_html("<img src='https://a.example/p.gif' width=1 height=1>"), "");
  EXPECT_EQ(clean_html("<figure><img src='data:image/gif;base64,x'><figcaption>Lost</figcaption></figure>"),
            "<p>Lost</p>");
}

TEST(Html, CutAttributesStayWhole) {
  std::string title = "x";
  for (int i = 0; i < 400; ++i) title += "é";
  const auto clean =
      clean_html("<abbr title=\"" + title + "\">a</abbr> <time datetime=\"" + title + "\">b</time>");
  EXPECT_EQ(clean, "<p><abbr title=\"" + title.substr(0, 599) + "\">a</abbr> <time datetime=\"" +
                       title.substr(0, 119) + "\">b</time></p>");
  EXPECT_EQ(clean_html(clean), clean);
}

TEST(Html, WhatIsTooLongIsCutAtABlock) {
  const auto open = "<a href=\"https://a.example/" + std::string(2000, 'a') + "\">";
  std::string html = open;
  for (int i = 0; i < 9'000; ++i) html += "<p>x";
  const auto clean = clean_html(html);
  EXPECT_LE(clean.size(), 8u << 20);
  EXPECT_TRUE(clean.ends_with("x</a></p>"));
  EXPECT_EQ(clean_html(clean), clean);
}

TEST(Html, DeepNestingEndsSomewhere) {
  std::string deep;
  for (int i = 0; i < 2000; ++i) deep += "<blockquote><ul><li>";
  const auto once = clean_html(deep + "x");
  EXPECT_THAT(once, HasSubstr("x"));
  EXPECT_EQ(clean_html(once), once);
}

TEST(Html, ToTextKeepsParagraphs) {
  EXPECT_EQ(
      html_to_text(
          "<h1>Head</h1><p>One &amp;\n two<br>three</p><ul><li>a</li><li>b</li></ul><script>x</script>"),
      "Head\n\nOne & two\nthree\n\na\n\nb");
  EXPECT_THAT(paragraphs("<p>One<br>two</p>three"), ElementsAre("One two", "three"));
  EXPECT_EQ(html_to_text("<table><tr><td>a<td>b<tr><td>c<td>d</table>"), "a b\n\nc d");
}

TEST(Html, ReadsCleanHtmlWithoutATree) {
  for (const auto* html :
       {"<p>One &amp; <b>two</b><br>three</p>four", "<ul><li>a<p>b</ul>c<hr>d", "plain &lt;b&gt;",
        "<table><caption>e</caption><tr><td>f<th>g</table><pre> h\n i</pre>"}) {
    const auto clean = clean_html(html);
    EXPECT_EQ(clean_html_to_text(clean), html_to_text(html));
    EXPECT_EQ(clean_paragraphs(clean), paragraphs(html));
  }
}

TEST(Html, ReadsNoMoreParagraphsThanAsked) {
  EXPECT_THAT(clean_paragraphs("<p>a</p>\n<p>b</p>\n<p>c</p>", 2), ElementsAre("a", "b"));
  EXPECT_THAT(clean_paragraphs("<p>a</p>", 2), ElementsAre("a"));
  EXPECT_THAT(clean_paragraphs("<p>a</p>", 0), ElementsAre());
}

TEST(Html, SplitsIntoItsBlocks) {
  EXPECT_THAT(html_blocks(clean_html(
                  "one<hr><pre>a\n\nb</pre><ul><li>x<ul><li>y</ul></ul>two <img src=//a.example/p>",
                  {.base_url = "https://a.example"})),
              ElementsAre("<p>one</p>", "<hr>", "<pre>a\n\nb</pre>", "<ul><li>x<ul><li>y</li></ul></li></ul>",
                          "<p>two <img src=\"https://a.example/p\" alt=\"\"></p>"));
}

TEST(Html, FromTextEscapesAndCleansToItself) {
  const auto html = text_to_html("One <b>\ntwo & three\n\n\n  Four\r\n");
  EXPECT_EQ(html, "<p>One &lt;b&gt;<br>two &amp; three</p>\n<p>Four</p>");
  EXPECT_EQ(clean_html(html), html);
  EXPECT_EQ(text_to_html("wrapped\ncopy", LineBreaks::join), "<p>wrapped copy</p>");
  EXPECT_EQ(text_to_html(" \n\n"), "");
}

}  // namespace
}  // namespace dateline::text
