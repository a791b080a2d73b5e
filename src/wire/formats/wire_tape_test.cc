#include "wire/formats/wire_tape.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dateline::wire {
namespace {

using testing::ElementsAre;

TapeMessage only(std::string_view text) {
  auto tape = read_tape(text);
  EXPECT_EQ(tape.messages.size(), 1u);
  return std::move(tape.messages.at(0));
}

}  // namespace

TEST(WireTape, ReadsTheSignalAndTheAddress) {
  const auto message = only("\nZCZC NWA 0042\nYY TDR INTERNET\nIce melts\n\nCopy.\nNNNN\n");
  EXPECT_TRUE(message.framed);
  EXPECT_EQ(message.agency, "NWA");
  EXPECT_EQ(message.sequence, "0042");
  EXPECT_THAT(message.desk, ElementsAre("YY TDR INTERNET"));
  EXPECT_EQ(message.text, "Ice melts\n\nCopy.\nNNNN\n");
  EXPECT_EQ(only("ZCZC NWA0042\nx").sequence, "NWA0042");
}

TEST(WireTape, ReadsAHeadOfSigns) {
  const auto message =
      only("ZCZC NW\n%A\n#coast_ferry\n$Ferry runs again\n:(OSLO)\n&NW\\north\n*07000000\nThe ferry runs.\n");
  EXPECT_EQ(message.headline, "Ferry runs again");
  EXPECT_EQ(message.slug, "coast_ferry");
  EXPECT_EQ(message.take_key, "(OSLO)");
  EXPECT_THAT(message.codes, ElementsAre("07000000"));
  EXPECT_THAT(message.desk, ElementsAre("%A", "&NW\\north"));
  EXPECT_EQ(message.text, "The ferry runs.\n");
}

TEST(WireTape, ACaretOrTheLongestColonIsTheHeadline) {
  const auto caret = only("$T\n:Ice Hockey\n=Round 3\n^HOCKEY: who plays whom\n+15000000\nCopy.");
  EXPECT_EQ(caret.headline, "HOCKEY: who plays whom");
  EXPECT_EQ(caret.slug, "Ice Hockey");
  EXPECT_EQ(caret.take_key, "Round 3");
  EXPECT_THAT(caret.desk, ElementsAre("$T"));
  const auto colons = only("ZCZC NW1\n:MARKET :Fish prices in the north\nCopy.");
  EXPECT_EQ(colons.headline, "Fish prices in the north");
  EXPECT_EQ(colons.slug, "MARKET");
}

TEST(WireTape, LeavesOtherTextAlone) {
  for (const std::string text : {"$5 notes are back\n\nOSLO, Dec 25 (NW) - Copy.\n", "***\nCopy\n", "",
                                 "#ferry #ice\n@north wrote\nCopy\n", "ZCZCs were sent\n"}) {
    const auto message = only(text);
    EXPECT_FALSE(message.framed) << text;
    EXPECT_EQ(message.text, text);
    EXPECT_TRUE(message.headline.empty() && message.desk.empty()) << text;
    EXPECT_FALSE(is_tape(text)) << text;
  }
}

TEST(WireTape, TellsMessagesApart) {
  const auto tape =
      read_tape("ZCZC NW1\none\nNNNN\n\n\nZCZC NW2\ntwo\nNNNN\nZCZC is how they begin, he said.\n");
  ASSERT_EQ(tape.messages.size(), 2u);
  EXPECT_EQ(tape.messages[0].sequence, "NW1");
  EXPECT_EQ(tape.messages[1].text, "two\nNNNN\nZCZC is how they begin, he said.\n");
  EXPECT_FALSE(tape.more);
}

TEST(WireTape, EndsAtALimitAndSaysSo) {
  std::string many;
  for (int n = 0; n < 10'100; ++n) many += "ZCZC NW" + std::to_string(n) + "\nx\n";
  const auto tape = read_tape(many);
  EXPECT_EQ(tape.messages.size(), 10'000u);
  EXPECT_EQ(tape.messages.back().text, "x\n");
  EXPECT_TRUE(tape.more);
}

}  // namespace dateline::wire
