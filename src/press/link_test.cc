#include "press/link.h"

#include <gtest/gtest.h>

namespace dateline::press {
namespace {

TEST(Link, LetsThroughWhatAPageMayLinkTo) {
  EXPECT_EQ(checked_link("https://example.org/a?b=1&c=2"), "https://example.org/a?b=1&amp;c=2");
  EXPECT_EQ(checked_link("/page/about"), "/page/about");
  EXPECT_EQ(checked_link("mailto:desk@example.org"), "mailto:desk@example.org");
  EXPECT_EQ(checked_link("tel:+91720644"), "tel:+91720644");
}

TEST(Link, RefusesEveryOther) {
  for (const auto* bad : {"javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)",
                          "java\tscript:alert(1)", "data:text/html,<b>", "vbscript:x", "//elsewhere.example",
                          "/\\elsewhere.example", "/a\"onload=x", "file:///etc/passwd", "blob:x", ""})
    EXPECT_EQ(checked_link(bad), "") << bad;
}

TEST(Link, DialsDigits) {
  EXPECT_EQ(telephone_link("+91-720-644 (12)"), "tel:+9172064412");
  EXPECT_EQ(telephone_link("14"), "tel:14");
  EXPECT_EQ(telephone_link("ask inside"), "");
  EXPECT_EQ(telephone_link("12+3"), "tel:123");
}

TEST(Link, EndsTheNumberBeforeWithAFewDigits) {
  EXPECT_EQ(telephone_link("14", "tel:+917027739813"), "tel:+917027739814");
  EXPECT_EQ(telephone_link("+44 20 7946", "tel:+917027739813"), "tel:+44207946");
  EXPECT_EQ(telephone_link("999", "tel:112"), "tel:999");
}

TEST(Link, MakesAPlainSegment) {
  EXPECT_EQ(segment("south-asia"), "south-asia");
  EXPECT_EQ(segment("../x\"><script>"), "x-script");
}

}  // namespace
}  // namespace dateline::press
