#include "app/text_table.h"

#include <gtest/gtest.h>

namespace dateline::app {
namespace {

TEST(TextTable, IsAsWideAsWhatStandsInIt) {
  EXPECT_EQ(
      text_table({{"source"}, {"in", true}, {"why"}}, {{"mériadec", "7", ""}, {"wire", "1200", "late"}}),
      "source      in  why\n"
      "mériadec     7\n"
      "wire      1200  late\n");
  EXPECT_EQ(text_table({{"day"}}, {}), "day\n");
}

}  // namespace
}  // namespace dateline::app
