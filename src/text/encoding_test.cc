#include "text/encoding.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dateline::text {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

TEST(Encoding, ABomDecides) {
  const auto eight = decode(
      "\xEF\xBB\xBF"
      "caf\xC3\xA9",
      "windows-1252");
  EXPECT_EQ(eight.utf8, "café");
  EXPECT_EQ(eight.charset, "UTF-8");
  EXPECT_EQ(decode(std::string_view("\xFF\xFE"
                                    "h\0i\0",
                                    6))
                .utf8,
            "hi");
  EXPECT_EQ(decode(std::string_view("\xFE\xFF\0h\0i", 6)).utf8, "hi");
}

TEST(Encoding, LatinOneIsWindows1252AsBrowsersReadIt) {
  const auto text = decode(
      "\x93"
      "caf\xE9\x94",
      "ISO-8859-1");
  EXPECT_EQ(text.utf8, "“café”");
  EXPECT_EQ(text.charset, "windows-1252");
  EXPECT_THAT(text.problems, IsEmpty());
}

TEST(Encoding, UndeclaredUtf8Wins) {
  EXPECT_EQ(decode("caf\xC3\xA9").charset, "UTF-8");
  EXPECT_EQ(decode("plain").charset, "UTF-8");
}

TEST(Encoding, AWrongLabelOverUtf8IsSeenThrough) {
  const auto text = decode("caf\xC3\xA9", "iso-8859-1");
  EXPECT_EQ(text.utf8, "café");
  ASSERT_EQ(text.problems.size(), 1u);
  const auto reverse = decode("caf\xE9 r\xE9sum\xE9 of the day", "utf-8");
  EXPECT_EQ(reverse.utf8, "café résumé of the day");
}

TEST(Encoding, ReadsDeclaredLegacyCharsets) {
  EXPECT_EQ(decode("\x93\x8C\x8B\x9E", "Shift_JIS").utf8, "東京");
  EXPECT_EQ(decode("\xCC\xEE\xF1\xEA\xE2\xE0", "windows-1251").utf8, "Москва");
  EXPECT_EQ(decode("\xB1\xB1\xBE\xA9", "gb2312").utf8, "北京");
}

TEST(Encoding, BrokenBytesBecomeReplacementsAndAProblem) {
  const auto text = decode("caf\xC3\xA9 \xE6\x9D\xB1 \xFF x", "utf-8");
  EXPECT_EQ(text.utf8, "café 東 \uFFFD x");
  ASSERT_EQ(text.problems.size(), 1u);
  EXPECT_THAT(text.problems[0], HasSubstr("1 places"));
}

TEST(Encoding, ReadsUtf32ByItsMark) {
  using namespace std::string_view_literals;
  EXPECT_EQ(decode("\xFF\xFE\0\0h\0\0\0i\0\0\0"sv).utf8, "hi");
  EXPECT_EQ(decode("\0\0\xFE\xFF\0\0\0h\0\0\0i"sv).utf8, "hi");
}

TEST(Encoding, ReadsWhatWasPastedIntoUtf8) {
  const auto text = decode("caf\xC3\xA9 \xE6\x9D\xB1 r\xE9sum\xE9 \x93x\x94 and cut \xC3\xA9 \xE2 ", "utf-8");
  EXPECT_EQ(text.utf8, "café 東 résumé “x” and cut é \uFFFD ");
  ASSERT_EQ(text.problems.size(), 2u);
  EXPECT_THAT(text.problems[0], HasSubstr("4 bytes of windows-1252"));
}

TEST(Encoding, UnknownAndDangerousLabelsAreProblems) {
  EXPECT_EQ(decode("abc", "klingon-8").problems.size(), 1u);
  EXPECT_EQ(decode("+ADw-script+AD4-", "utf-7").utf8, "+ADw-script+AD4-");
}

TEST(Encoding, MendsATextThatWasEncodedTwice) {
  const auto twice = decode("Ogie\xc3\x85\xc2\x84 i sp\xc3\x83\xc2\xb3r");
  EXPECT_EQ(twice.utf8, "Ogie\u0144 i sp\u00f3r");
  EXPECT_EQ(twice.problems.size(), 1u);
  // A line end of another age is no sign of it, nor is a word that only looks like one.
  EXPECT_EQ(decode("one\xc2\x85two").utf8, "one\xc2\x85two");
  EXPECT_EQ(decode("na\u00efve caf\u00e9 \u2013 \u0144").problems.size(), 0u);
}

TEST(Encoding, StripsControlsWhereAsked) {
  EXPECT_EQ(decode("a\x01\x1F"
                   "b\r\n",
                   {}, Controls::strip)
                .utf8,
            "ab\n");
}

TEST(Encoding, ReplacesByMaximalSubparts) {
  EXPECT_EQ(to_valid_utf8("a\xE6\x9D"
                          "b\xC0\x80"),
            "a\uFFFDb\uFFFD\uFFFD");
}

}  // namespace
}  // namespace dateline::text
