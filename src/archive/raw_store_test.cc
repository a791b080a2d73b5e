#include "archive/raw_store.h"

#include <gtest/gtest.h>

#include "archive/archive.h"
#include "archive/places_for_test.h"

namespace dateline::archive {
namespace {

struct RawStoreTest : AnyPlace {};

const Instant noon = parse_rfc3339("2025-12-24T12:00:00Z").value();

Delivery delivery(std::string key, std::string bytes) {
  Delivery made;
  made.source = "northwind";
  made.key = std::move(key);
  made.bytes = std::move(bytes);
  made.content_type = "text/plain";
  made.name = "harbour.txt";
  made.road = Road::poll;
  return made;
}

TEST_P(RawStoreTest, KeepsBytesAndWhereTheyCameFrom) {
  const auto archive = Archive::open(place().location()).value();
  const auto sent = delivery("k1", std::string("\0\xff bytes \0", 10));
  auto tx = archive->begin().value();
  const auto id = tx.raw.put(sent, RawBytes::of(sent.bytes), noon).value();
  const auto again = tx.raw.put(delivery("k2", sent.bytes), RawBytes::of(sent.bytes), noon).value();
  ASSERT_TRUE(tx.commit());

  auto reading = archive->reading().value();
  const auto got = reading.raw.get(id).value();
  EXPECT_EQ(got.bytes, sent.bytes);
  EXPECT_EQ(got.key, "k1");
  EXPECT_EQ(got.content_type, "text/plain");
  EXPECT_EQ(got.road, Road::poll);
  EXPECT_EQ(reading.raw.get(again).value().bytes, sent.bytes);
  EXPECT_EQ(reading.raw.count({}).value(), 0);
  EXPECT_EQ(reading.raw.get(RawId(99)).error().fault, Fault::not_found);
}

TEST_P(RawStoreTest, TakesADeliveryKeyOnceASource) {
  const auto archive = Archive::open(place().location()).value();
  auto sent = delivery("k1", "one");
  {
    auto tx = archive->begin().value();
    ASSERT_TRUE(tx.raw.put(sent, RawBytes::of(sent.bytes), noon));
    ASSERT_TRUE(tx.commit());
  }
  {
    auto tx = archive->begin().value();
    EXPECT_EQ(tx.raw.put(sent, RawBytes::of("two"), noon).error().fault, Fault::conflict);
  }
  sent.source = "meridian";
  auto tx = archive->begin().value();
  EXPECT_TRUE(tx.raw.put(sent, RawBytes::of("two"), noon));
}

TEST_P(RawStoreTest, RemembersWhatIsNotFiledYet) {
  const auto archive = Archive::open(place().location()).value();
  auto tx = archive->begin().value();
  const auto one = tx.raw.put(delivery("1", "a"), RawBytes::of("a"), noon).value();
  const auto two = tx.raw.put(delivery("2", "b"), RawBytes::of("b"), noon).value();
  EXPECT_EQ(tx.raw.not_filed(9).value(), (std::vector{one, two}));
  ASSERT_TRUE(tx.raw.mark_filed(one, {noon, "text", 1, 0}));
  EXPECT_EQ(tx.raw.not_filed(9).value(), std::vector{two});
  const auto head = tx.raw.find("northwind", "1").value();
  ASSERT_TRUE(head);
  EXPECT_EQ(head->filed_at, noon);
  EXPECT_EQ(head->read_as, "text");
  EXPECT_EQ(tx.raw.find("northwind", "3").value().has_value(), false);
}

// Files what is stored, with a reject in it or without.
RawId filed(Archive& archive, const Delivery& sent, Instant at, Outcome outcome) {
  auto tx = archive.begin().value();
  const auto id = tx.raw.put(sent, RawBytes::of(sent.bytes), at).value();
  EXPECT_TRUE(tx.ledger.enter(id, sent.source, at, {{outcome, "", {}, {}}}));
  EXPECT_TRUE(tx.raw.mark_filed(id, {at, "text", 1, 0}));
  EXPECT_TRUE(tx.commit());
  return id;
}

using std::chrono::days;

TEST_P(RawStoreTest, ForgetsBytesBeyondTheHorizon) {
  const auto archive = Archive::open(place().location()).value();
  const auto old = filed(*archive, delivery("1", "old"), noon - days(100), Outcome::story);
  const auto rejected = filed(*archive, delivery("2", "rejected"), noon - days(100), Outcome::reject);
  const auto shared = filed(*archive, delivery("3", "shared"), noon - days(100), Outcome::story);
  ASSERT_TRUE(filed(*archive, delivery("4", "shared"), noon - days(1), Outcome::duplicate));
  {
    auto tx = archive->begin().value();  // not filed yet
    ASSERT_TRUE(tx.raw.put(delivery("5", "waits"), RawBytes::of("waits"), noon - days(100)));
    ASSERT_TRUE(tx.commit());
  }
  const auto forget = [&](Horizon horizon, std::size_t limit) {
    auto tx = archive->begin().value();
    const auto done = tx.raw.forget(horizon, noon, limit).value();
    EXPECT_TRUE(tx.commit());
    return done;
  };
  const auto first = forget({noon - days(90), noon - days(365)}, 9);
  EXPECT_EQ(first.count, 1);
  EXPECT_EQ(first.bytes, 3);
  EXPECT_EQ(forget({noon - days(90), noon - days(365)}, 9).count, 0);

  auto reading = archive->reading().value();
  const auto gone = reading.raw.get(old).error();
  EXPECT_EQ(gone.fault, Fault::not_found);
  EXPECT_EQ(gone.text(),
            "delivery 1: its bytes are not kept any more, since 2025-12-24T12:00:00Z; limits.raw_days and "
            "limits.reject_days say how long those that come are kept");
  EXPECT_EQ(reading.raw.find(old).value()->forgotten_at, noon);
  EXPECT_EQ(reading.raw.get(rejected).value().bytes, "rejected");
  EXPECT_EQ(reading.raw.get(shared).value().bytes, "shared");
  EXPECT_EQ(reading.raw.get(RawId(5)).value().bytes, "waits");

  EXPECT_EQ(forget({noon - days(90), noon - days(90)}, 9).count, 1);  // the reject's time has come too
  EXPECT_EQ(forget({noon, noon}, 1).count, 1);
  EXPECT_EQ(forget({noon, noon}, 9).count, 0);  // all but what is not filed
}

TEST_P(RawStoreTest, KeepsForgottenBytesThatComeAgain) {
  const auto archive = Archive::open(place().location()).value();
  const auto old = filed(*archive, delivery("1", "words"), noon - days(100), Outcome::story);
  {
    auto tx = archive->begin().value();
    ASSERT_EQ(tx.raw.forget({noon, noon}, noon, 9).value().count, 1);
    ASSERT_TRUE(tx.commit());
  }
  ASSERT_TRUE(filed(*archive, delivery("2", "words"), noon, Outcome::duplicate));
  auto reading = archive->reading().value();
  EXPECT_EQ(reading.raw.get(old).value().bytes, "words");
  EXPECT_FALSE(reading.raw.find(old).value()->forgotten_at);
}

TEST_P(RawStoreTest, ListsWhatIsFiledInOrderOfArrival) {
  const auto archive = Archive::open(place().location()).value();
  const auto one = filed(*archive, delivery("1", "a"), noon - days(2), Outcome::story);
  auto other = delivery("2", "b");
  other.source = "meridian";
  const auto two = filed(*archive, other, noon, Outcome::story);
  auto reading = archive->reading().value();
  const auto ids = [&](RawId after, const RawFilter& filter) {
    std::vector<RawId> found;
    const auto heads = reading.raw.after(after, filter, 9).value();
    for (const auto& head : heads) found.push_back(head.id);
    return found;
  };
  EXPECT_EQ(ids(RawId(0), {}), (std::vector{one, two}));
  EXPECT_EQ(ids(one, {}), std::vector{two});
  EXPECT_EQ(ids(RawId(0), {"northwind", {}}), std::vector{one});
  EXPECT_EQ(ids(RawId(0), {"", noon - days(1)}), std::vector{two});
  EXPECT_EQ(reading.raw.count({"meridian", {}}).value(), 1);
  EXPECT_EQ(reading.raw.newest().value(), two);
}

INSTANTIATE_TEST_SUITE_P(Both, RawStoreTest, both_backends, backend_name);

}  // namespace
}  // namespace dateline::archive
