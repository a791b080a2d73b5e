#include "text/visible.h"

#include <gtest/gtest.h>

namespace dateline::text {
namespace {

TEST(Visible, LeavesTextAlone) {
  EXPECT_EQ(visible("Żółw, तट & <b>"), "Żółw, तट & <b>");
  EXPECT_EQ(visible(""), "");
}

TEST(Visible, ShowsWhatCannotBeSeen) {
  EXPECT_EQ(visible("a\r\n\tb\\"), "a\\x0d\\n\\x09b\\\\");
  EXPECT_EQ(visible(std::string_view("\0\x1b[31m\x7f", 7)), "\\x00\\x1b[31m\\x7f");
  EXPECT_EQ(visible("caf\xe9 \xc3"), "caf\\xe9 \\xc3");
  EXPECT_EQ(visible("\u202Eevil"), "\\xe2\\x80\\xaeevil");  // right-to-left override
}

TEST(Visible, KeepsLinesWhereThereAreMany) {
  EXPECT_EQ(visible("a\tb\nc\\d\x1b[0m\xff\u200e", Lines::many), "a\tb\nc\\d\\x1b[0m\\xff\\xe2\\x80\\x8e");
}

}  // namespace
}  // namespace dateline::text
