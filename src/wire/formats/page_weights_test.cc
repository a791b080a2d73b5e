#include "wire/formats/page_weights.h"

#include <gtest/gtest.h>

namespace dateline::wire {

TEST(PageWeights, KnowFurnitureByItsMarks) {
  const text::HtmlTree page(
      "<nav id=n>x</nav><div id=d class='relatedStories'>x</div><div id=s class='story-body'>"
      "<p>A paragraph that is long enough.</p></div><div id=h style='display: none'>x</div>");
  const PageParts parts(page.body());
  const auto part = [&](std::string_view id) {
    return parts.part_of(page.body().find(
        [&](text::HtmlNode node) { return node.is_element() && node.attribute("id") == id; }));
  };
  EXPECT_EQ(part("n"), PagePart::furniture);
  EXPECT_EQ(part("d"), PagePart::furniture);
  EXPECT_EQ(part("s"), PagePart::copy);
  EXPECT_EQ(part("h"), PagePart::furniture);
}

TEST(PageWeights, WeighLinks) {
  const text::HtmlTree page("<div>four<a href=/>four</a></div>");
  const auto weight = weigh(page.body());
  EXPECT_EQ(weight.text, 8u);
  EXPECT_DOUBLE_EQ(weight.link_share(), 0.5);
}

}  // namespace dateline::wire
