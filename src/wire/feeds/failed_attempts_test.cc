#include "wire/feeds/failed_attempts.h"

#include <gtest/gtest.h>

#include <string>

namespace dateline::feeds {
namespace {

using namespace std::chrono_literals;

const Instant noon = parse_rfc3339("2025-12-24T12:00:00Z").value();

TEST(FailedAttempts, MakeAnAddressWaitForTheRestOfItsMinute) {
  FailedAttempts attempts;
  attempts.count("192.0.2.1", "lantern", noon);
  for (int i = 1; i < FailedAttempts::most; ++i) {
    EXPECT_EQ(attempts.count("192.0.2.1", "lantern", noon + 1s).wait, 0s);
  }
  EXPECT_EQ(attempts.count("192.0.2.1", "lantern", noon + 20s).wait, 40s);
  EXPECT_EQ(attempts.count("192.0.2.2", "lantern", noon + 20s).wait, 0s);
  EXPECT_EQ(attempts.count("192.0.2.1", "lantern", noon + 60s).wait, 0s);
}

TEST(FailedAttempts, AreToldOnceASourceAndMinute) {
  FailedAttempts attempts;
  EXPECT_TRUE(attempts.count("192.0.2.1", "lantern", noon).tell);
  EXPECT_FALSE(attempts.count("192.0.2.2", "lantern", noon + 1s).tell);
  EXPECT_TRUE(attempts.count("192.0.2.2", "meridian", noon + 1s).tell);
  EXPECT_TRUE(attempts.count("192.0.2.1", "lantern", noon + 60s).tell);
}

TEST(FailedAttempts, BearAClockThatIsSetBack) {
  FailedAttempts attempts;
  for (int i = 0; i <= FailedAttempts::most; ++i) attempts.count("192.0.2.1", "lantern", noon);
  EXPECT_EQ(attempts.count("192.0.2.1", "lantern", noon - 24h).wait, 0s);
}

TEST(FailedAttempts, KeepOnlySoManyAddresses) {
  FailedAttempts attempts;
  for (std::size_t i = 0; i < FailedAttempts::most_addresses; ++i)
    attempts.count(std::to_string(i), "lantern", noon);
  for (int i = 0; i < FailedAttempts::most; ++i)
    EXPECT_EQ(attempts.count("new " + std::to_string(i), "lantern", noon).wait, 0s);
  EXPECT_EQ(attempts.count("one more", "lantern", noon).wait, 60s);
  EXPECT_EQ(attempts.count("7", "lantern", noon).wait, 0s);
}

}  // namespace
}  // namespace dateline::feeds
