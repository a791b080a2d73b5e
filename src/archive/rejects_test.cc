#include "archive/rejects.h"

#include <gtest/gtest.h>

#include "archive/archive.h"
#include "archive/places_for_test.h"

namespace dateline::archive {
namespace {

const Instant noon = parse_rfc3339("2025-12-24T12:00:00Z").value();

struct RejectsTest : AnyPlace {
  void SetUp() override {
    AnyPlace::SetUp();
    archive = Archive::open(place().location()).value();
    file("meridian", {{Outcome::reject, "", {}, {{"format", "it is no JSON"}}}}, whole_delivery, noon);
    file("northwind",
         {{Outcome::duplicate, "a", {}, {}}, {Outcome::reject, "b", {}, {{"headline", "there is none"}}}}, 0,
         noon + std::chrono::hours(24));
  }

  void file(std::string source, const std::vector<ItemOutcome>& items, std::int64_t first, Instant at) {
    auto tx = archive->begin().value();
    Delivery delivery;
    delivery.source = std::move(source);
    delivery.key = "k";
    delivery.name = "copy.json";
    delivery.road = Road::push;
    const auto raw = tx.raw.put(delivery, RawBytes::of("{"), at).value();
    ASSERT_TRUE(tx.ledger.enter(raw, delivery.source, at, items, first));
    ASSERT_TRUE(tx.raw.mark_filed(raw, {at, "ninjs", std::ssize(items), 0}));
    ASSERT_TRUE(tx.commit());
  }

  std::string listed(const RejectFilter& filter) {
    std::string ids;
    const auto rejects = archive->reading().value().rejects.list(filter).value();
    for (const auto& reject : rejects) ids += text_of(reject.id) + " ";
    return ids;
  }

  std::unique_ptr<Archive> archive;
};

TEST_P(RejectsTest, AreListedNewestFirst) {
  EXPECT_EQ(listed({}), "2.2 1.0 ");
  EXPECT_EQ(listed({.source = "meridian"}), "1.0 ");
  EXPECT_EQ(listed({.since = noon + std::chrono::hours(1)}), "2.2 ");
  EXPECT_EQ(listed({.limit = 1}), "2.2 ");

  const auto whole = archive->reading().value().rejects.of_delivery(RawId(1)).value();
  ASSERT_EQ(whole.size(), 1u);
  EXPECT_EQ(whole[0].id.place, whole_delivery);
  EXPECT_EQ(whole[0].name, "copy.json");
  EXPECT_EQ(whole[0].format, "ninjs");
  EXPECT_EQ(whole[0].road, Road::push);
  EXPECT_EQ(whole[0].received_at, noon);
  EXPECT_EQ(whole[0].size, 1);
  EXPECT_EQ(whole[0].because.front().text, "it is no JSON");
  EXPECT_FALSE(whole[0].forgotten_at);
  EXPECT_FALSE(whole[0].dismissed);
}

TEST_P(RejectsTest, LeaveTheListOnceSomebodyHasSeenToThem) {
  auto tx = archive->begin().value();
  ASSERT_TRUE(tx.rejects.dismiss({RawId(2), 1}, {noon, "desk:maria", "they sent it again"}));
  ASSERT_TRUE(tx.commit());
  EXPECT_EQ(listed({}), "1.0 ");
  EXPECT_EQ(listed({.dismissed = true}), "2.2 1.0 ");
  auto reading = archive->reading().value();
  const auto dismissed = reading.rejects.of_delivery(RawId(2)).value().front().dismissed;
  ASSERT_TRUE(dismissed);
  EXPECT_EQ(dismissed->why, "they sent it again");
  EXPECT_EQ(dismissed->by, "desk:maria");
  EXPECT_EQ(reading.ledger.lines().value()[1].outcomes.at(Outcome::reject), 1);  // it stays one
}

INSTANTIATE_TEST_SUITE_P(Both, RejectsTest, both_backends, backend_name);

}  // namespace
}  // namespace dateline::archive
