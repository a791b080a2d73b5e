#include "news/outcomes.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

bool news(std::vector<Outcome> outcomes) {
  std::vector<ItemOutcome> items;
  for (const auto outcome : outcomes)
    items.push_back({.outcome = outcome, .uri = "", .story = {}, .because = {}});
  return brings_news(items);
}

TEST(Outcomes, AreNewsWhereAnyItemIs) {
  for (const auto outcome : {Outcome::story, Outcome::version, Outcome::related, Outcome::control})
    EXPECT_TRUE(news({Outcome::seen, outcome}));
  EXPECT_FALSE(news({Outcome::seen, Outcome::duplicate, Outcome::reject}));
  EXPECT_FALSE(news({}));
}

}  // namespace
}  // namespace dateline
