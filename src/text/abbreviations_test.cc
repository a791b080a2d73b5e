#include "text/abbreviations.h"

#include <gtest/gtest.h>

namespace dateline::text {
namespace {

TEST(Abbreviations, SayWhatMayFollow) {
  EXPECT_EQ(abbreviation("Gen"), Abbreviation::before_name);
  EXPECT_EQ(abbreviation("Dec"), Abbreviation::before_number);
  EXPECT_EQ(abbreviation("U.S"), Abbreviation::either);
  EXPECT_EQ(abbreviation("ferry"), Abbreviation::none);
}

}  // namespace
}  // namespace dateline::text
