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

TEST(WireLines, KeepTheLinesOfAList) {
  const auto list =
      blocks_of("FRIDAY, Aug 26\nTromso v Bergen at the harbour ground, 8.10pm\nTip: Tromso\nKey: ice\n");
  EXPECT_EQ(paragraphs_of(list[0]),
            (std::vector<std::string>{
                "FRIDAY, Aug 26\nTromso v Bergen at the harbour ground, 8.10pm\nTip: Tromso\nKey: ice"}));
  const auto prose =
      blocks_of("The ferry ran again on\nFriday after a week\nof ice that nobody had\nforeseen\n");
  EXPECT_EQ(paragraphs_of(prose[0]).size(), 1u);
  EXPECT_EQ(paragraphs_of(prose[0])[0].find('\n'), std::string::npos);
}

TEST(WireLines, KeepTheCellsOfATable) {
  const auto gaps = blocks_of("Tromso     12    3-1/2\nNorth Bay   9    4\nAll of them lost.\n");
  EXPECT_EQ(paragraphs_of(gaps[0]),
            (std::vector<std::string>{"Tromso|12|3-1/2", "North Bay|9|4", "All of them lost."}));
  const auto strokes = blocks_of("1|TROMSO||2\n2|BERGEN|4|1\n");
  EXPECT_EQ(paragraphs_of(strokes[0]), (std::vector<std::string>{"1|TROMSO||2", "2|BERGEN|4|1"}));
  const auto justified = blocks_of("The  ferry  ran  again  on\nFriday  after  a  whole week\n");
  EXPECT_EQ(paragraphs_of(justified[0]),
            (std::vector<std::string>{"The ferry ran again on Friday after a whole week"}));
}

TEST(WireLines, ATeleprintersReturnsAreNoBlankLines) {
  EXPECT_EQ(blocks_of("The ferry ran\r\r\nagain.\r\r\n\r\r\nIt was full.").size(), 2u);
  EXPECT_EQ(blocks_of("one\rtwo\r\rthree").size(), 2u);
}

}  // namespace dateline::wire
