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

  EXPECT_TRUE(tx.stops.lift("").value());
  EXPECT_FALSE(tx.stops.lift("").value());
  EXPECT_EQ(tx.stops.over("northwind").value(), one);
}

INSTANTIATE_TEST_SUITE_P(Both, StopsTest, both_backends, backend_name);

}  // namespace
}  // namespace dateline::archive
