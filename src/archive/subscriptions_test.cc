#include "archive/subscriptions.h"

#include <gtest/gtest.h>

#include "archive/archive.h"
#include "archive/places_for_test.h"

namespace dateline::archive {
namespace {

using namespace std::chrono_literals;

struct SubscriptionsTest : AnyPlace {};

const Instant noon = parse_rfc3339("2025-12-24T12:00:00Z").value();

TEST_P(SubscriptionsTest, AreKeptAsTheyWereLast) {
  const auto archive = Archive::open(place().location()).value();
  Subscription lantern{.source = "lantern",
                       .hub = "https://hub.example/",
                       .topic = "https://lantern.example/feed",
                       .callback = "https://wire.example/wire/lantern/hub/abc",
                       .secret = "geheim",
                       .asked = Subscription::Asked::subscribe,
                       .due_at = noon,
                       .lease_until = noon + 1h,
                       .failures = 2,
                       .is_wanted = false,
                       .is_behind = true};
  auto older = lantern;
  older.callback += "-old";
  ASSERT_TRUE(archive->keep(lantern));
  ASSERT_TRUE(archive->keep(older));
  EXPECT_EQ(archive->subscriptions().value(), (std::vector{lantern, older}));
  lantern.asked = Subscription::Asked::nothing;
  lantern.failures = 0;
  ASSERT_TRUE(archive->keep(lantern));
  ASSERT_TRUE(archive->drop(older));
  EXPECT_EQ(archive->subscriptions().value(), std::vector{lantern});
}

INSTANTIATE_TEST_SUITE_P(Both, SubscriptionsTest, both_backends, backend_name);

}  // namespace
}  // namespace dateline::archive
