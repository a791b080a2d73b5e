#include "wire/formats/desk_blocks.h"

#include <gtest/gtest.h>

namespace dateline::wire {

TEST(DeskBlocks, AreTakenOutOfCopy) {
  std::vector<std::string> desk;
  EXPECT_EQ(without_desk_blocks(
                "<p>Editor's note: Call us.</p>\n<p>The ferry runs.</p>\n<h2>Notes to editors</h2>\n"
                "<p>It is 40 years old.</p>",
                desk),
            "<p>The ferry runs.</p>");
  EXPECT_EQ(desk,
            (std::vector<std::string>{"Editor's note: Call us.", "Notes to editors", "It is 40 years old."}));
}

TEST(DeskBlocks, NothingBehindTheEndIsCopy) {
  std::vector<std::string> desk;
  EXPECT_EQ(without_desk_blocks("<p>It runs.</p>\n<p>ENDS</p>\n<p>Call us.</p>", desk), "<p>It runs.</p>");
  EXPECT_EQ(desk, std::vector<std::string>{"Call us."});
}

}  // namespace dateline::wire
