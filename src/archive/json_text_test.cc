#include "archive/json_text.h"

#include <gtest/gtest.h>

namespace dateline::archive {
namespace {

TEST(JsonText, KeepsReasons) {
  const std::vector<Reason> reasons{{"country", "dateline 'SEOUL' is Seoul"}, {"", "\"quoted\"\n"}};
  EXPECT_EQ(reasons_of(text_of(reasons)).value(), reasons);
  EXPECT_TRUE(reasons_of("[]").value().empty());
}

TEST(JsonText, SaysThatDamageIsDamage) {
  for (const char* text : {"", "{", "[1]", "{}"})
    EXPECT_EQ(reasons_of(text).error().fault, Fault::internal) << text;
}

}  // namespace
}  // namespace dateline::archive
