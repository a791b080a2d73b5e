#include "archive/traces.h"

#include <gtest/gtest.h>

#include "archive/archive.h"
#include "archive/places_for_test.h"

namespace dateline::archive {
namespace {

const Instant noon = parse_rfc3339("2025-12-24T12:00:00Z").value();

struct TracesTest : AnyPlace {
  void SetUp() override {
    AnyPlace::SetUp();
    archive = Archive::open(place().location()).value();
  }

  static StoryId story(Transaction& tx, StoryId event = {}) {
    Story made;
    made.id = tx.journal.next_story().value();
    made.event = event;
    EXPECT_TRUE(tx.journal.append({{}, noon, Verb::receive, "wire:northwind", "", made}, {}));
    return made.id;
  }
  static ItemId item(Transaction& tx, StoryId story) {
    Delivery delivery;
    delivery.source = "northwind";
    delivery.key = std::to_string(++keys);
    const auto raw = tx.raw.put(delivery, RawBytes::of(delivery.key), noon).value();
    FiledItem filed;
    filed.raw = raw;
    filed.source = "northwind";
    filed.story = story;
    filed.received_at = noon;
    return tx.items.add(filed, {}).value();
  }

  static inline int keys = 0;
  std::unique_ptr<Archive> archive;
};

TEST_P(TracesTest, ComeBackInTheirOrderWithWhereTheyStandToday) {
  auto tx = archive->begin().value();
  const auto lead = story(tx), other = story(tx, lead), moved = story(tx);
  const auto one = item(tx, lead), two = item(tx, other), three = item(tx, moved);
  const std::string bytes("\0trace\xff", 7);
  for (const auto each : {one, two, three}) ASSERT_TRUE(tx.traces.add(each, bytes));
  EXPECT_EQ(tx.traces.after({}, 2).value(),
            (std::vector<FiledTrace>{{one, lead, lead, noon, bytes}, {two, other, lead, noon, bytes}}));
  ASSERT_TRUE(tx.items.hand_over(moved, other));
  EXPECT_EQ(tx.traces.after(two, 10).value(), (std::vector<FiledTrace>{{three, other, lead, noon, bytes}}));

  ASSERT_TRUE(tx.traces.forget_before(two));
  ASSERT_TRUE(tx.items.remove(three));
  EXPECT_EQ(tx.traces.after({}, 10).value().size(), 1u);
}

TEST_P(TracesTest, CountHowOftenStoriesWereRegrouped) {
  auto tx = archive->begin().value();
  const auto before = tx.traces.regroupings().value();
  ASSERT_TRUE(tx.traces.regrouped());
  EXPECT_EQ(tx.traces.regroupings().value(), before + 1);
}

TEST_P(TracesTest, StoriesKnowTheirEvent) {
  auto tx = archive->begin().value();
  const auto lead = story(tx), one = story(tx, lead), two = story(tx, lead);
  EXPECT_EQ(tx.stories.event_of(lead).value(), lead);
  EXPECT_EQ(tx.stories.event_of(two).value(), lead);
  EXPECT_EQ(tx.stories.event_of(StoryId(99)).value(), StoryId());
  EXPECT_EQ(tx.stories.led_by(lead).value(), (std::vector<StoryId>{one, two}));
}

INSTANTIATE_TEST_SUITE_P(Both, TracesTest, both_backends, backend_name);

}  // namespace
}  // namespace dateline::archive
