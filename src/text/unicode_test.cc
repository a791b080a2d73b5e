#include "text/unicode.h"

#include <gtest/gtest.h>

namespace dateline::text {
namespace {

TEST(Unicode, TellsValidUtf8) {
  EXPECT_TRUE(is_valid_utf8("café 東京 😀"));
  for (const char* bytes : {"\xC3", "\xC0\x80", "\xED\xA0\x80", "\xF5\x80\x80\x80", "a\x80"})
    EXPECT_FALSE(is_valid_utf8(bytes)) << bytes;
}

TEST(Unicode, CountsCodePointsNotBytes) {
  EXPECT_EQ(code_points("東京a"), 3u);
  EXPECT_EQ(byte_offset("東京a", 2), 6u);
  EXPECT_EQ(byte_offset("ab", 9), 2u);
  EXPECT_EQ(code_points("\xFF\xFE"), 2u);
}

TEST(Unicode, CutsBetweenGraphemesAndWords) {
  EXPECT_EQ(cut_at_grapheme("e\u0301a", 1), "");  // the accent belongs to the e
  EXPECT_EQ(cut_at_grapheme("e\u0301a", 2), "e\u0301");
  EXPECT_EQ(cut_at_word("The minister resigned", 14), "The minister");
  EXPECT_EQ(cut_at_word("The minister resigned", 12), "The minister");
  EXPECT_EQ(cut_at_word("Bundesverfassungsgericht", 5), "");
  EXPECT_EQ(cut_at_word("short ", 80), "short");
}

TEST(Unicode, ComparesWithoutCaseAccentsAndTypography) {
  EXPECT_EQ(match_key("Élysée’s  “Plan”"), match_key("ELYSEE'S \"plan\""));
  EXPECT_EQ(fold_case("STRASSE"), fold_case("straße"));
  EXPECT_EQ(nfc("e\u0301"), "é");
  EXPECT_EQ(lower("ÀB"), "àb");
}

TEST(Unicode, CollapsesAndTrimsSpaceOfEveryKind) {
  EXPECT_EQ(collapse_whitespace(" \t a\u00A0\u200B b\n"), "a b");
  EXPECT_EQ(trim("\u00A0x y\u3000"), "x y");
  EXPECT_EQ(trim(" \n"), "");
}

TEST(Unicode, StripsControls) {
  EXPECT_EQ(strip_controls(std::string_view("a\0b\r\nc\rd\t\x7F\uFEFF", 13)), "ab\nc\nd\t");
}

TEST(Unicode, WritesReplacementForWhatIsNoCharacter) {
  std::string out;
  append_utf8(out, 0xD800);
  append_utf8(out, 0x1F600);
  EXPECT_EQ(out, "\uFFFD😀");
}

}  // namespace
}  // namespace dateline::text
