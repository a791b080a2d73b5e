#include "wire/formats/position.h"

#include <gtest/gtest.h>

namespace dateline::wire {

TEST(Position, CountsFromOne) {
  const auto at = [](std::size_t offset) {
    const auto [line, column] = position_of("ab\n\ncd", offset);
    return line * 10 + column;
  };
  EXPECT_EQ(at(0), 11);
  EXPECT_EQ(at(1), 12);
  EXPECT_EQ(at(3), 21);
  EXPECT_EQ(at(5), 32);
}

}  // namespace dateline::wire
