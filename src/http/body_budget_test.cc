#include "http/body_budget.h"

#include <gtest/gtest.h>

#include <optional>

namespace dateline::http {
namespace {

TEST(BodyBudget, IsSharedAndComesBack) {
  const auto budget = std::make_shared<BodyBudget>(100);
  std::optional<BodyBudget::Share> first(budget);
  BodyBudget::Share second(budget);
  EXPECT_TRUE(first->grow(40));
  EXPECT_TRUE(first->grow(60));
  EXPECT_TRUE(second.grow(40));
  EXPECT_FALSE(second.grow(41));
  EXPECT_EQ(budget->held(), 101u);
  first.reset();
  EXPECT_EQ(budget->held(), 41u);
  EXPECT_TRUE(second.grow(100));
}

}  // namespace
}  // namespace dateline::http
