#include "archive/tallies.h"

#include <gtest/gtest.h>

#include "archive/archive.h"
#include "archive/places_for_test.h"
#include "archive/schema.h"

namespace dateline::archive {
namespace {

struct TalliesTest : AnyPlace {};

const Instant noon = parse_rfc3339("2025-12-24T12:00:00Z").value();

TEST_P(TalliesTest, AddsUpBySourceAndWord) {
  const auto archive = Archive::open(place().location()).value();
  auto tx = archive->begin().value();
  ASSERT_TRUE(tx.tallies.add("northwind", Tallied::trouble, "poll", 2));
  ASSERT_TRUE(tx.tallies.add("northwind", Tallied::trouble, "poll", 3));
  ASSERT_TRUE(tx.tallies.add("meridian", Tallied::trouble, "push", 1));
  ASSERT_TRUE(tx.tallies.add("meridian", Tallied::outcome, "new", 7));
  const auto lines = tx.tallies.of(Tallied::trouble).value();
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[0].source, "meridian");
  EXPECT_EQ(lines[1].count, 5);
}

TEST_P(TalliesTest, CountsDeliveriesAndTroublesByTheirRoad) {
  const auto archive = Archive::open(place().location()).value();
  auto tx = archive->begin().value();
  ASSERT_TRUE(tx.sources.delivered("northwind", Road::push, noon, true));
  ASSERT_TRUE(tx.sources.delivered("northwind", Road::push, noon, false));
  ASSERT_TRUE(tx.sources.report({"northwind", Road::poll, "no answer", "", noon}));
  EXPECT_EQ(tx.tallies.of(Tallied::delivery).value().front().word, "push");
  EXPECT_EQ(tx.tallies.of(Tallied::delivery).value().front().count, 2);
  EXPECT_EQ(tx.tallies.of(Tallied::trouble).value().front().word, "poll");
}

// An archive from before there were tallies and sources has both from the first day on.
TEST_P(TalliesTest, TakeOverWhatAnOlderArchiveCounted) {
  {
    const auto session = Session::open(place().location(), Access::write).value();
    ASSERT_TRUE(migrate(*session, migrations().first(1)));
    ASSERT_TRUE(session->run_once("INSERT INTO raw_bytes VALUES ('x', 1, BYTES_IN('00'))"));
    ASSERT_TRUE(session->run_once(
        "INSERT INTO raw VALUES (1, 'northwind', 'k', 'x', '', '', '', '', 1, 5000, 5000, "
        "'rss', 1, 0), (2, 'northwind', 'l', 'x', '', '', '', '', 0, 9000, NULL, 'rss', 1, 0)"));
    ASSERT_TRUE(
        session->run_once("INSERT INTO ledger VALUES ('1970-01-01', 'northwind', 'new', 2), "
                          "('1970-01-02', 'northwind', 'new', 3)"));
  }
  const auto archive = Archive::open(place().location()).value();
  auto reading = archive->reading().value();
  EXPECT_EQ(reading.tallies.of(Tallied::outcome).value().front().count, 5);
  const auto deliveries = reading.tallies.of(Tallied::delivery).value();
  ASSERT_EQ(deliveries.size(), 1u);
  EXPECT_EQ(deliveries[0].word, "poll");
  EXPECT_EQ(deliveries[0].count, 1);
  const auto state = reading.sources.find("northwind").value();
  EXPECT_EQ(state.last_delivery, Instant(std::chrono::milliseconds(9000)));
  EXPECT_EQ(state.watched_since, Instant(std::chrono::milliseconds(5000)));
  EXPECT_FALSE(state.last_item);
}

INSTANTIATE_TEST_SUITE_P(Both, TalliesTest, both_backends, backend_name);

}  // namespace
}  // namespace dateline::archive
