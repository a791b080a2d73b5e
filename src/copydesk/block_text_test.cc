#include "copydesk/block_text.h"

#include <gtest/gtest.h>

namespace dateline::copydesk {
namespace {

TEST(BlockText, ReadsAndErasesAcrossElements) {
  const std::string block = "<p><b>LUND (NW)</b> - The <i>R&amp;D</i> ferry<br>sank.</p>";
  EXPECT_EQ(block_text(block), "LUND (NW) - The R&D ferry\nsank.");
  EXPECT_EQ(erase_text(block, 0, 12), "<p>The <i>R&amp;D</i> ferry<br>sank.</p>");
  EXPECT_EQ(erase_text(block, 0, 999), "");
  EXPECT_EQ(erase_text(block, 25, 31), "<p><b>LUND (NW)</b> - The <i>R&amp;D</i> ferry</p>");
}

}  // namespace
}  // namespace dateline::copydesk
