#include "wire/formats/wire_lines.h"

#include <gtest/gtest.h>

namespace dateline::wire {

TEST(WireLines, FormBlocksAndParagraphs) {
  const auto blocks = blocks_of("one\r\ntwo\n\n\n  three\n");
  ASSERT_EQ(blocks.size(), 2u);
  EXPECT_EQ(blocks[0].size(), 2u);
  EXPECT_TRUE(blocks[1][0].indented);
  EXPECT_EQ(paragraphs_of(blocks[0]), (std::vector<std::string>{"one two"}));
  EXPECT_TRUE(blocks_of(" \n ").empty());
}

TEST(WireLines, EndAParagraphWhereALineEndsEarly) {
  const auto blocks =
      blocks_of("The ferry runs again on the northern coast, they\nsaid.\nNobody was hurt.\n");
  EXPECT_EQ(paragraphs_of(blocks[0]),
            (std::vector<std::string>{"The ferry runs again on the northern coast, they said.",
                                      "Nobody was hurt."}));
}

}  // namespace dateline::wire
