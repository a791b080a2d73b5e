#include "archive/ledger.h"

#include <gtest/gtest.h>

#include "archive/archive.h"
#include "archive/places_for_test.h"

namespace dateline::archive {
namespace {

struct LedgerTest : AnyPlace {
  void file(Archive& archive, std::string key, const std::vector<ItemOutcome>& items, std::int64_t inputs,
            Instant at) {
    auto tx = archive.begin().value();
    Delivery delivery;
    delivery.source = "meridian";
    delivery.key = std::move(key);
    const auto raw = tx.raw.put(delivery, RawBytes::of("x"), at).value();
    ASSERT_TRUE(tx.ledger.enter(raw, delivery.source, at, items));
    ASSERT_TRUE(tx.raw.mark_filed(raw, {at, "rss", inputs, 0}));
    ASSERT_TRUE(tx.commit());
  }
};

const Instant noon = parse_rfc3339("2025-12-24T12:00:00Z").value();

TEST_P(LedgerTest, CountsBySourceAndDayAndAddsUp) {
  const auto archive = Archive::open(place().location()).value();
  const std::vector<ItemOutcome> items{
      {Outcome::story, "a", StoryId(1), {{"text", "nothing like it is known"}}},
      {Outcome::seen, "b", StoryId(2), {}},
      {Outcome::reject, "c", StoryId(), {{"headline", "there is none"}}}};
  file(*archive, "1", items, 2, noon);
  file(*archive, "2", {{Outcome::duplicate, "a", StoryId(1), {}}}, 1, noon + std::chrono::hours(5));
  file(*archive, "3", {{Outcome::version, "a", StoryId(1), {}}}, 1, noon + std::chrono::hours(12));

  auto reading = archive->reading().value();
  const auto lines = reading.ledger.lines().value();
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[0].day, "2025-12-24");
  EXPECT_EQ(lines[1].day, "2025-12-25");
  EXPECT_EQ(lines[0].source, "meridian");
  EXPECT_EQ(lines[0].deliveries, 2);
  EXPECT_EQ(lines[0].inputs, 3);
  EXPECT_EQ(lines[0].outcomes,
            (std::map<Outcome, std::int64_t>{
                {Outcome::story, 1}, {Outcome::duplicate, 1}, {Outcome::reject, 1}, {Outcome::seen, 1}}));
  EXPECT_TRUE(lines[0].adds_up());
  EXPECT_TRUE(reading.ledger.check().value().empty());

  const auto kept = reading.ledger.outcomes(RawId(1)).value();
  ASSERT_EQ(kept.size(), 2u);
  EXPECT_EQ(kept[0].because, items[0].because);
  const auto rejects = reading.ledger.rejects(10).value();
  ASSERT_EQ(rejects.size(), 1u);
  EXPECT_EQ(rejects[0].uri, "c");
  EXPECT_EQ(rejects[0].because, items[2].because);
}

TEST_P(LedgerTest, NoticesWhatDoesNotAddUp) {
  const auto archive = Archive::open(place().location()).value();
  file(*archive, "1", {{Outcome::story, "a", StoryId(1), {}}}, 2, noon);
  {
    auto tx = archive->begin().value();
    Delivery lost;
    lost.source = "meridian";
    ASSERT_TRUE(tx.raw.put(lost, RawBytes::of("y"), noon));
    ASSERT_TRUE(tx.commit());
  }
  const auto wrong = archive->reading().value().ledger.check().value();
  ASSERT_EQ(wrong.size(), 2u);
  EXPECT_EQ(wrong[0], "2025-12-24 meridian: outcomes do not add up to 2 inputs");
  EXPECT_EQ(wrong[1], "1 deliveries are stored but not filed");
}

INSTANTIATE_TEST_SUITE_P(Both, LedgerTest, both_backends, backend_name);

}  // namespace
}  // namespace dateline::archive
