#include "http/field.h"

#include <gtest/gtest.h>

namespace dateline::http {
namespace {

TEST(Field, ComparesTokensWithoutCase) {
  EXPECT_TRUE(same_token("If-None-Match", "if-none-match"));
  EXPECT_FALSE(same_token("If-None-Match", "if-none-matc"));
  EXPECT_FALSE(same_token("@", "`"));
}

TEST(Field, TrimsSpacesAndTabs) {
  EXPECT_EQ(trimmed(" \tgzip, br\t "), "gzip, br");
  EXPECT_EQ(trimmed(" \t "), "");
}

}  // namespace
}  // namespace dateline::http
