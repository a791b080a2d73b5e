#include "news/wire_lines.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(WireLines, AreToldFromCopy) {
  EXPECT_EQ(wire_line("(MORE)"), WireLine::anywhere);
  EXPECT_EQ(wire_line("EDITORS’ NOTE: strong language in paragraph 4"), WireLine::anywhere);
  EXPECT_EQ(wire_line("(Adds quotes, detail)"), WireLine::at_start);
  EXPECT_EQ(wire_line("-30-"), WireLine::at_end);
  EXPECT_EQ(wire_line("(Reporting by A. Kivi; Editing by B. Moor)"), WireLine::at_end);
  EXPECT_EQ(wire_line("More boats sank on Monday."), WireLine::none);
  EXPECT_EQ(wire_line("The season ends on Friday."), WireLine::none);
}

TEST(WireLines, TailsInsideAParagraph) {
  const std::string_view text = "It sank. (Reporting by A. Kivi)";
  EXPECT_EQ(wire_tail(text), 9u);
  EXPECT_EQ(wire_tail("It sank. ENDS"), 8u);
  EXPECT_EQ(wire_tail("The season ends"), std::string_view::npos);
}

}  // namespace
}  // namespace dateline
