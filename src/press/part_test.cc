#include "press/part.h"

#include <gtest/gtest.h>

namespace dateline::press {
namespace {

TEST(Part, KeepsItsBytesAndKnowsThem) {
  const auto part = make_part("<p>Ice on the river</p>");
  EXPECT_EQ(part->raw(), "<p>Ice on the river</p>");
  EXPECT_FALSE(part->bytes.deflated.empty());
  EXPECT_EQ(part->digest, make_part("<p>Ice on the river</p>")->digest);
  EXPECT_NE(part->digest, make_part("<p>Ice on the rivers</p>")->digest);
}

TEST(Part, MayBeEmpty) {
  EXPECT_TRUE(make_part("")->raw().empty());
}

}  // namespace
}  // namespace dateline::press
