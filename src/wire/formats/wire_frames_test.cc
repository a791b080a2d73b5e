#include "wire/formats/wire_frames.h"

#include <gtest/gtest.h>

namespace dateline::wire {

TEST(WireFrames, PartAMessage) {
  const auto frames = frames_of("\x16\x16\x01head\n\x02text\n\x03sent\n\x04\n");
  ASSERT_EQ(frames.size(), 1u);
  EXPECT_EQ(frames[0].before, "head\n");
  EXPECT_EQ(frames[0].text, "text\n");
  EXPECT_EQ(frames[0].after, "sent\n");
  EXPECT_TRUE(frames[0].is_whole);
}

TEST(WireFrames, AreOneForEachMessage) {
  const auto frames = frames_of(
      "\x01"
      "a\x02"
      "b\x03\x04\x01"
      "c\x02"
      "d");
  ASSERT_EQ(frames.size(), 2u);
  EXPECT_EQ(frames[1].before, "c");
  EXPECT_EQ(frames[1].text, "d");
  EXPECT_FALSE(frames[1].is_whole);
}

TEST(WireFrames, WithoutControlsAreOneUnparted) {
  const auto frames = frames_of("head\ntext\n");
  ASSERT_EQ(frames.size(), 1u);
  EXPECT_EQ(frames[0].before, "head\ntext\n");
  EXPECT_FALSE(frames[0].has_text);
  EXPECT_FALSE(frames[0].is_whole);
}

TEST(Controls, ComeBackFromWords) {
  const std::string whole = "\x01h\n\x02t\n\x03s\x04";
  EXPECT_EQ(restore_controls("<SOH>h\n<STX>t\n<ETX>s<EOT>"), whole);
  EXPECT_EQ(restore_controls("[SOH]h\n[STX]t\n[ETX]s[EOT]"), whole);
  EXPECT_EQ(restore_controls("\xe2\x90\x81h\n\xe2\x90\x82t\n\xe2\x90\x83s\xe2\x90\x84"), whole);
  EXPECT_EQ(restore_controls("\\x01h\n\\x02t\n\\x03s\\x04"), whole);
  EXPECT_EQ(restore_controls("&#1;h\n&#x2;t\n&#3;s&#4;"), whole);
  EXPECT_EQ(restore_controls("^Ah\n^Bt\n^Cs\n^D"), "\x01h\n\x02t\n\x03s\n\x04");
}

TEST(Controls, StandForTheSignalsOfTelegraphy) {
  EXPECT_EQ(restore_controls("\nZCZC\nh\n\nt\nNNNN\n\nZCZC NW2\nh\n"), "\n\x01h\n\nt\n\x04\n\x01h\n");
  EXPECT_EQ(restore_controls("h\nZCZC\n"), "h\nZCZC\n");
}

TEST(Controls, AreLeftAloneInCopy) {
  const std::string copy = "Press <ESC> or ^A, then &#169; it.";
  EXPECT_EQ(restore_controls(copy), copy);
  const std::string real = "\x01h\x02<STX> is a name\x03";
  EXPECT_EQ(restore_controls(real), real);
}

TEST(HeaderLine, SkipsWhatControlsLeft) {
  EXPECT_EQ(header_line("\n ?? w2595 asian\r\n u i", 0), "w2595 asian");
  EXPECT_EQ(header_line("\n ?? w2595 asian\r\n u i", 1), "u i");
  EXPECT_EQ(header_line("one", 1), "");
}

}  // namespace dateline::wire
