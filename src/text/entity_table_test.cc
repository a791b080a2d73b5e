#include "text/entity_table.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace dateline::text {
namespace {

TEST(EntityTable, HasEveryNameOnce) {
  EXPECT_EQ(std::ranges::count(entity_table, '='), 2125);
  EXPECT_EQ(std::ranges::count(entity_table, '~'), 106);
  EXPECT_EQ(std::ranges::count(entity_table, ' '), 2124);
}

}  // namespace
}  // namespace dateline::text
