#include "text/html_inline.h"

#include <gtest/gtest.h>

namespace dateline::text {
namespace {

TEST(HtmlInline, OpensLateAndClosesBeforeSpace) {
  const std::vector<InlineElement> bold{{1, "b", "<b>"}}, none;
  InlineWriter line;
  line.text(" a ", none);
  line.text("x & ", bold);
  line.text("y", none);
  EXPECT_EQ(line.finish(), "a <b>x &amp;</b> y");
  EXPECT_TRUE(line.empty());
}

TEST(HtmlInline, BreaksStandOnlyBetweenText) {
  InlineWriter line;
  line.line_break();
  line.text("a", {});
  line.line_break();
  EXPECT_EQ(line.breaks(), 1);
  line.text("b", {});
  line.line_break();
  EXPECT_EQ(line.finish(), "a<br>b");
}

TEST(HtmlInline, PreformattedKeepsItsSpace) {
  InlineWriter line(true);
  line.text("\n a\n  b", {});
  EXPECT_EQ(line.finish(), " a\n  b");
}

}  // namespace
}  // namespace dateline::text
