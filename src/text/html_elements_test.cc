#include "text/html_elements.h"

#include <gtest/gtest.h>

namespace dateline::text {
namespace {

TEST(HtmlElements, NameTheirTreatment) {
  EXPECT_EQ(element_rule("script").treatment, Treatment::drop);
  EXPECT_EQ(element_rule("h1").written_as, "h2");
  EXPECT_EQ(element_rule("strike").written_as, "s");
  EXPECT_EQ(element_rule("div").treatment, Treatment::unwrap_block);
  EXPECT_EQ(element_rule("x-anything").treatment, Treatment::unwrap);
}

}  // namespace
}  // namespace dateline::text
