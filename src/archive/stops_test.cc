#include "archive/stops.h"

#include <gtest/gtest.h>

#include "archive/archive.h"
#include "archive/places_for_test.h"

namespace dateline::archive {
namespace {

const Instant noon = parse_rfc3339("2025-12-24T12:00:00Z").value();

struct StopsTest : AnyPlace {};

TEST_P(StopsTest, HoldForASourceOrForAll) {
  const auto archive = Archive::open(place().location()).value();
  auto tx = archive->begin().value();
  EXPECT_EQ(tx.stops.over("northwind").value(), std::nullopt);
  const Stop one{"northwind", "desk:maria", "its feed repeats itself", noon};
  ASSERT_TRUE(tx.stops.put(one));
  EXPECT_EQ(tx.stops.over("northwind").value(), one);
  EXPECT_EQ(tx.stops.over("lantern").value(), std::nullopt);

  Stop all{"", "desk:ivan", "", noon};
  ASSERT_TRUE(tx.stops.put(all));
  all.why = "the lawyers are on the phone";
  ASSERT_TRUE(tx.stops.put(all));
  EXPECT_EQ(tx.stops.over("northwind").value(), all);
  EXPECT_EQ(tx.stops.over("").value(), all);
  EXPECT_EQ(tx.stops.all().value(), (std::vector<Stop>{all, one}));

  const Stop over{"", "desk:maria", "they have hung up", noon + std::chrono::hours(1)};
  EXPECT_TRUE(tx.stops.lift(over).value());
  EXPECT_FALSE(tx.stops.lift(over).value());
  EXPECT_EQ(tx.stops.over("northwind").value(), one);
}

TEST_P(StopsTest, AreRememberedWhenTheyAreLifted) {
  const Stop first{"lantern", "desk:maria", "it repeats itself", noon},
      again{"lantern", "desk:ivan", "it still does", noon + std::chrono::hours(1)},
      go{"lantern", "desk:maria", "mended", noon + std::chrono::hours(2)};
  {
    const auto archive = Archive::open(place().location()).value();
    auto tx = archive->begin().value();
    EXPECT_TRUE(tx.stops.lifted(10).value().empty());
    ASSERT_TRUE(tx.stops.put(first));
    ASSERT_TRUE(tx.stops.put(again));
    ASSERT_TRUE(tx.stops.lift(go).value());
    ASSERT_TRUE(tx.commit());
  }
  const auto archive = Archive::open(place().location()).value();
  auto reading = archive->reading().value();
  EXPECT_TRUE(reading.stops.all().value().empty());
  const LiftedStop replaced{first, {"lantern", "desk:ivan", "stopped again", again.at}}, lifted{again, go};
  EXPECT_EQ(reading.stops.lifted(10).value(), (std::vector<LiftedStop>{lifted, replaced}));
  EXPECT_EQ(reading.stops.lifted(1).value(), std::vector<LiftedStop>{lifted});
}

INSTANTIATE_TEST_SUITE_P(Both, StopsTest, both_backends, backend_name);

}  // namespace
}  // namespace dateline::archive
