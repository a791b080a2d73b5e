#include "archive/sources.h"

#include <gtest/gtest.h>

#include "archive/archive.h"
#include "archive/places_for_test.h"

namespace dateline::archive {
namespace {

using namespace std::chrono_literals;

struct SourcesTest : AnyPlace {};

const Instant noon = parse_rfc3339("2025-12-24T12:00:00Z").value();

TEST_P(SourcesTest, ToldOfDeliveriesKnowsTheLastOfEachKind) {
  const auto archive = Archive::open(place().location()).value();
  auto tx = archive->begin().value();
  EXPECT_FALSE(tx.sources.find("northwind").value().last_delivery);
  ASSERT_TRUE(tx.sources.delivered("northwind", Road::push, noon, true));
  ASSERT_TRUE(tx.sources.delivered("northwind", Road::poll, noon + 1min, false));
  const auto state = tx.sources.find("northwind").value();
  EXPECT_EQ(state.road, Road::poll);
  EXPECT_EQ(state.last_delivery, noon + 1min);
  EXPECT_EQ(state.last_item, noon);
  EXPECT_EQ(tx.sources.all().value().size(), 1u);
}

TEST_P(SourcesTest, StaysPausedUntilResumed) {
  const auto archive = Archive::open(place().location()).value();
  auto tx = archive->begin().value();
  ASSERT_TRUE(tx.sources.pause("northwind", "desk:maria", "repeats itself", noon));
  ASSERT_TRUE(tx.sources.pause("northwind", "desk:tom", "", noon + 1min));
  EXPECT_EQ(tx.sources.find("northwind").value().paused_at, noon);
  EXPECT_EQ(tx.sources.find("northwind").value().paused_by, "desk:maria");
  EXPECT_EQ(tx.sources.find("northwind").value().paused_why, "repeats itself");
  ASSERT_TRUE(tx.commit());
  EXPECT_TRUE(archive->is_paused("northwind").value());
  EXPECT_FALSE(archive->is_paused("meridian").value());
  auto later = archive->begin().value();
  ASSERT_TRUE(later.sources.resume("northwind", noon + 2min));
  ASSERT_TRUE(later.sources.resume("northwind", noon + 3min));
  const auto state = later.sources.find("northwind").value();
  EXPECT_FALSE(state.paused_at);
  EXPECT_EQ(state.paused_by + state.paused_why, "");
  EXPECT_EQ(state.watched_since, noon + 2min);
}

TEST_P(SourcesTest, IsWatchedSinceItWasFirstKnown) {
  const auto archive = Archive::open(place().location()).value();
  auto tx = archive->begin().value();
  ASSERT_TRUE(tx.sources.know("northwind", noon));
  ASSERT_TRUE(tx.sources.know("northwind", noon + 1min));
  ASSERT_TRUE(tx.sources.delivered("northwind", Road::push, noon + 2min, true));
  EXPECT_EQ(tx.sources.find("northwind").value().watched_since, noon);
}

const PollMemory everything{.etag = "\"e1\"",
                            .last_modified = "Wed, 24 Dec 2025 12:00:00 GMT",
                            .sha256 = "abc",
                            .polled_at = noon,
                            .failures = 3,
                            .url_sha256 = "def",
                            .moved_to = "https://northwind.example/b",
                            .gone_at = noon + 1s,
                            .changed_at = noon + 2s,
                            .gap = 3s,
                            .not_before = noon + 4s,
                            .next_at = noon + 5s,
                            .advice = {.ttl = 6s,
                                       .pace = 7s,
                                       .quiet_hours = 1U << 23,
                                       .quiet_days = 8,
                                       .hub = "https://hub.example/",
                                       .topic = "https://northwind.example/b"},
                            .uid_validity = 4'000'000'000,
                            .last_uid = 9};

TEST_P(SourcesTest, RemembersWhatAFeedSaid) {
  const auto archive = Archive::open(place().location()).value();
  EXPECT_EQ(archive->memory("northwind").value(), PollMemory());
  ASSERT_TRUE(archive->remember("northwind", everything));
  EXPECT_EQ(archive->memory("northwind").value(), everything);
  EXPECT_EQ(archive->memory("meridian").value(), PollMemory());
}

TEST_P(SourcesTest, AsksAClosedFeedOnceMoreWhenItIsResumed) {
  const auto archive = Archive::open(place().location()).value();
  ASSERT_TRUE(archive->remember("northwind", everything));
  auto tx = archive->begin().value();
  ASSERT_TRUE(tx.sources.resume("northwind", noon + 1h));
  const auto state = tx.sources.find("northwind").value();
  EXPECT_EQ(state.memory.gone_at, Instant());
  EXPECT_EQ(state.memory.failures, 0);
  EXPECT_EQ(state.watched_since, noon);  // it was not paused
}

TEST_P(SourcesTest, KeepsTheNewestTroublesWithTheBeginningOfTheirBytes) {
  const auto archive = Archive::open(place().location()).value();
  auto tx = archive->begin().value();
  const auto count = static_cast<int>(Sources::most_troubles) + 5;
  for (int i = 0; i < count; ++i)
    ASSERT_TRUE(tx.sources.report(
        {"northwind", Road::poll, fmt::format("trouble {}", i), std::string(10'000, '\0'), noon + i * 1s}));
  ASSERT_TRUE(tx.sources.report({"meridian", Road::push, "its own", "", noon}));
  const auto troubles = tx.sources.troubles("northwind", 1000).value();
  ASSERT_EQ(troubles.size(), static_cast<std::size_t>(Sources::most_troubles));
  EXPECT_EQ(troubles.front().what, fmt::format("trouble {}", count - 1));
  EXPECT_EQ(troubles.front().bytes, std::string(Sources::trouble_bytes, '\0'));
  EXPECT_EQ(tx.sources.troubles("meridian", 1000).value().size(), 1u);
}

TEST_P(SourcesTest, CountsByTheHour) {
  const auto archive = Archive::open(place().location()).value();
  auto tx = archive->begin().value();
  for (const auto at : {noon - 2h, noon, noon + 59min, noon + 60min}) {
    const Delivery sent{.source = "northwind", .key = rfc3339(at), .bytes = "copy"};
    const auto raw = tx.raw.put(sent, RawBytes::of(sent.bytes), at).value();
    ASSERT_TRUE(tx.raw.mark_filed(raw, {at, "text", 2, 0}));
  }
  const auto hours = tx.sources.rate("northwind", noon).value();
  ASSERT_EQ(hours.size(), 2u);
  EXPECT_EQ(hours[0].hour, noon);
  EXPECT_EQ(hours[0].deliveries, 2);
  EXPECT_EQ(hours[0].items, 4);
  EXPECT_EQ(hours[1].deliveries, 1);
}

INSTANTIATE_TEST_SUITE_P(Both, SourcesTest, both_backends, backend_name);

}  // namespace
}  // namespace dateline::archive
