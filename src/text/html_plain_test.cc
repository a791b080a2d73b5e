#include "text/html_plain.h"

#include <gtest/gtest.h>

#include <array>
#include <random>

#include "text/html.h"

namespace dateline::text {
namespace {

// A comment has no part in the result, and sends it the long way.
std::string the_long_way(const std::string& html) {
  return clean_html("<!-- -->" + html);
}

TEST(HtmlPlain, ReadsParagraphsOfText) {
  EXPECT_EQ(clean_plain_paragraphs("<p>One.</p><p>Two  &amp;\n two.</p>"),
            "<p>One.</p>\n<p>Two &amp; two.</p>");
  EXPECT_EQ(clean_plain_paragraphs(" <p>\"A\" &quot;b&quot; it&#x27;s 1 > 0</p>\n"),
            "<p>\"A\" \"b\" it's 1 &gt; 0</p>");
  EXPECT_EQ(clean_plain_paragraphs("<p>Élysée – “東京”</p><p> </p>"), "<p>Élysée – “東京”</p>");
  EXPECT_EQ(clean_plain_paragraphs(""), "");
}

TEST(HtmlPlain, LeavesTheRestToTheTree) {
  for (const char* html : {"<p>a <b>b</b></p>", "<p>a", "a", "<p>a<p>b</p>", "<p>&nbsp;</p>", "<p>&copy;</p>",
                           "<p>a & b</p>", "<p>a\xC2\xA0z</p>", "<p>a\xFFz</p>", "<p>a\x01</p>", "<P>a</P>",
                           "<p class=\"x\">a</p>", "<p>a\xEF\xBB\xBF</p>", "<p>a\xC2\x85</p>", "<p>a</p>b",
                           "<p>&amp</p>", "<p>\xEF\xBF\xBD</p>", "<p>a < b</p>"})
    EXPECT_FALSE(clean_plain_paragraphs(html)) << html;
  EXPECT_FALSE(clean_plain_paragraphs("<p>" + std::string(2 << 20, 'a') + "</p>"));
}

TEST(HtmlPlain, SaysWhatTheTreeSays) {
  constexpr std::array<std::string_view, 34> pieces{
      "<p>",    "</p>",   "<p>",    "</p>",   "<p>",        "</p>", "word", "Word.", " ",
      "  ",     "\n",     "\t",     "\r",     "\r\n",       "&",    "amp;", "&lt;",  "&gt;",
      "&quot;", "&#39;",  "&#x27;", "&apos;", ">",          "<",    "é",    "東",    "\u00A0",
      "\u200B", "\uFEFF", "\u00AD", "\u2028", "\U0001F600", "\x7F", "<br>"};
  std::mt19937 random(7);
  int plain = 0;
  for (int round = 0; round < 20'000; ++round) {
    std::string html = "<p>";
    for (auto n = random() % 12; n > 0; --n) html += pieces[random() % (random() % 2 ? 12 : pieces.size())];
    html += "</p>";
    const auto read = clean_plain_paragraphs(html);
    if (!read) continue;
    ++plain;
    ASSERT_EQ(*read, the_long_way(html)) << html;
    ASSERT_EQ(clean_plain_paragraphs(*read), *read) << html;
  }
  EXPECT_GT(plain, 1000);
}

}  // namespace
}  // namespace dateline::text
