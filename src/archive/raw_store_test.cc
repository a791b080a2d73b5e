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
  EXPECT_EQ(reading.raw.after(RawId(0), 10).value(), (std::vector{id, again}));
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

INSTANTIATE_TEST_SUITE_P(Both, RawStoreTest, both_backends, backend_name);

}  // namespace
}  // namespace dateline::archive
