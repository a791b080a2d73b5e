#include "site/post_rates.h"

#include <gtest/gtest.h>

namespace dateline::site {
namespace {

using namespace std::chrono_literals;

const Instant noon = parse_rfc3339("2026-03-01T12:00:00Z").value();

TEST(PostRates, AreOfEachNetwork) {
  PostRates rates(2, 100);
  EXPECT_TRUE(rates.take("one", noon));
  EXPECT_TRUE(rates.take("one", noon + 1min));
  EXPECT_FALSE(rates.take("one", noon + 2min));
  EXPECT_TRUE(rates.take("other", noon + 2min));
  EXPECT_TRUE(rates.take("one", noon + 10min));
}

TEST(PostRates, AreOfAllTogether) {
  PostRates rates(10, 3);
  for (const auto* network : {"one", "two", "three"}) EXPECT_TRUE(rates.take(network, noon));
  EXPECT_FALSE(rates.take("four", noon + 59s));
  EXPECT_TRUE(rates.take("four", noon + 60s));
}

TEST(PostRates, LockNobodyOutWhenAClockIsSetBack) {
  PostRates rates(1, 1);
  EXPECT_TRUE(rates.take("one", noon));
  EXPECT_TRUE(rates.take("one", noon - 24h));
}

}  // namespace
}  // namespace dateline::site
