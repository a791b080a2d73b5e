#include "press/markdown.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dateline::press {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(Markdown, MakesParagraphsListsAndLinks) {
  EXPECT_EQ(markdown_to_html("We *correct* it.\n\n- one\n- two\n"),
            "<p>We <em>correct</em> it.</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n");
  EXPECT_THAT(markdown_to_html("[here](/page/about)"), HasSubstr("<a href=\"/page/about\">here</a>"));
}

TEST(Markdown, LeavesOutWhatIsNotSafe) {
  const auto html = markdown_to_html(
      "<script>alert(1)</script>\n\na <b onclick=\"x()\">b</b>\n\n[x](javascript:alert(1)) "
      "[y](//elsewhere.example) ![z](https://elsewhere.example/spy.gif) [w](java&#x0A;script:alert(1))\n");
  EXPECT_THAT(html, Not(HasSubstr("<script")));
  EXPECT_THAT(html, Not(HasSubstr("onclick")));
  EXPECT_THAT(html, Not(HasSubstr("javascript")));
  EXPECT_THAT(html, Not(HasSubstr("elsewhere")));
}

}  // namespace
}  // namespace dateline::press
