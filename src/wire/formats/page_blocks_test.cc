#include "wire/formats/page_blocks.h"

#include <gtest/gtest.h>

namespace dateline::wire {

TEST(PageBlocks, AreTextInOrder) {
  const text::HtmlTree page(
      "<div>One <b>two</b><br><br>three<ul><li>four</li></ul><blockquote><p>five</p></blockquote></div>");
  const auto blocks = page_blocks(page.body(), PageParts(page.body()));
  ASSERT_EQ(blocks.size(), 4u);
  EXPECT_EQ(blocks[0].html, "One <b>two</b>");
  EXPECT_EQ(blocks[1].text, "three");
  EXPECT_EQ(blocks[2].tag, "li");
  EXPECT_EQ(blocks[3].tag, "blockquote");
  std::string html;
  for (const auto& block : blocks) append_block(html, block);
  EXPECT_EQ(html,
            "<p>One <b>two</b></p><p>three</p><ul><li>four</li></ul><blockquote><p>five</p></blockquote>");
}

}  // namespace dateline::wire
