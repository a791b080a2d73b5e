#include "base/scan.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(Scan, TakesWordAfterWord) {
  std::string_view text = "next 12\n\nout";
  EXPECT_EQ(take_until(' ', text), "next");
  EXPECT_EQ(take_until('\n', text), "12");
  EXPECT_EQ(take_until('\n', text), "");
  EXPECT_EQ(take_until('\n', text), "out");
  EXPECT_EQ(take_until('\n', text), "");
  EXPECT_TRUE(text.empty());
}

TEST(Scan, ReadsWholeNumbersOnly) {
  EXPECT_EQ(whole_number("0"), 0);
  EXPECT_EQ(whole_number("9223372036854775807"), INT64_MAX);
  for (const auto* none : {"", "-0", "-1", "+1", " 1", "1 ", "1.5", "0x1", "9223372036854775808"})
    EXPECT_EQ(whole_number(none), std::nullopt) << none;
}

}  // namespace
}  // namespace dateline
