#include "app/visible.h"

#include <gtest/gtest.h>

namespace dateline::app {
namespace {

TEST(Visible, LeavesWordsAndLines) {
  EXPECT_EQ(visible("Élysée\t1\n日本\n"), "Élysée\t1\n日本\n");
}

TEST(Visible, ShowsWhatATerminalWouldObey) {
  EXPECT_EQ(visible("\x1b[2Jgone\r\n"), "^[[2Jgone^M\n");
  EXPECT_EQ(visible(std::string("a\0b\x7f", 4)), "a^@b^?");
  EXPECT_EQ(visible("\xc2\x9b"
                    "31m"),
            "\\u009b31m");
  EXPECT_EQ(visible("\u202egnp"), "\\u202egnp");
}

TEST(Visible, ShowsBytesThatAreNoLetters) {
  EXPECT_EQ(visible("caf\xe9 \xff"), "caf\\xe9 \\xff");
  EXPECT_EQ(visible("\xef\xbf\xbd"), "\xef\xbf\xbd");  // U+FFFD itself
}

}  // namespace
}  // namespace dateline::app
