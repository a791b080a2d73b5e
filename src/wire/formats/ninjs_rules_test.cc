#include "wire/formats/ninjs_rules.h"

#include <gtest/gtest.h>

namespace dateline::wire {

TEST(NinjsRules, AreWholeRows) {
  for (const auto& rule : ninjs_rules()) {
    SCOPED_TRACE(rule.name);
    EXPECT_NE(rule.in, NinjsShape::none);
    EXPECT_LE(rule.since, rule.until);
    EXPECT_EQ(rule.kind == NinjsKind::word, !rule.words.empty());
    const bool holds_objects =
        rule.kind == NinjsKind::object || rule.kind == NinjsKind::list || rule.kind == NinjsKind::map;
    EXPECT_EQ(holds_objects, rule.of != NinjsShape::none);
  }
}

TEST(NinjsRules, SayEachThingOnce) {
  for (const auto& one : ninjs_rules())
    for (const auto& other : ninjs_rules())
      if (&one != &other && one.in == other.in && one.name == other.name) {
        EXPECT_TRUE(one.until < other.since || other.until < one.since) << one.name;
      }
}

}  // namespace dateline::wire
