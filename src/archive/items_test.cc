#include "archive/items.h"

#include <gtest/gtest.h>

#include "archive/archive.h"
#include "archive/places_for_test.h"

namespace dateline::archive {
namespace {

const Instant noon = parse_rfc3339("2025-12-24T12:00:00Z").value();

struct ItemsTest : AnyPlace {
  void SetUp() override {
    AnyPlace::SetUp();
    archive = Archive::open(place().location()).value();
    auto tx = archive->begin().value();
    Delivery delivery;
    delivery.source = "northwind";
    delivery.key = "k";
    raw = tx.raw.put(delivery, RawBytes::of("x"), noon).value();
    JournalEntry entry;
    entry.story.id = story = tx.journal.next_story().value();
    ASSERT_TRUE(tx.journal.append(entry, {}));
    ASSERT_TRUE(tx.commit());
  }

  FiledItem item(std::string uri, std::string version) const {
    FiledItem made;
    made.raw = raw;
    made.source = "northwind";
    made.format = "ninjs";
    made.outcome = Outcome::version;
    made.story = story;
    made.received_at = noon;
    made.item.uri = std::move(uri);
    made.item.version = std::move(version);
    made.item.headline = "Harbour reopens after the storm";
    made.item.captured_created = noon - std::chrono::hours(3);
    return made;
  }

  std::unique_ptr<Archive> archive;
  RawId raw;
  StoryId story;
};

TEST_P(ItemsTest, FindsAnItemByAnyOfItsKeysNewestFirst) {
  auto tx = archive->begin().value();
  const auto one = item("tag:northwind.example,2025:1", "1"), two = item("tag:northwind.example,2025:1", "2");
  const auto first = tx.items.add(one, std::vector<std::string>{"uri:1", "text:a"}).value();
  const auto second = tx.items.add(two, std::vector<std::string>{"uri:1", "text:b"}).value();
  const auto known = tx.items.with_keys(std::vector<std::string>{"text:a", "uri:1", "text:zzz"}).value();
  ASSERT_EQ(known.size(), 2u);
  EXPECT_EQ(known[0].id, second);
  EXPECT_EQ(known[1].id, first);
  EXPECT_EQ(known[0].item, two.item);
  EXPECT_EQ(known[0].story, story);
  EXPECT_EQ(known[0].outcome, Outcome::version);
  EXPECT_TRUE(tx.items.with_keys(std::vector<std::string>{"uri:2"}).value().empty());
  EXPECT_EQ(tx.items.of_story(story).value().front().item, one.item);
}

TEST_P(ItemsTest, FindsThoseOfTheFirstKeysWhereThereAreTooMany) {
  auto tx = archive->begin().value();
  const auto first = tx.items.add(item("tag:1", "1"), std::vector<std::string>{"uri:1", "slug:a"}).value();
  for (int i = 0; i < 50; ++i)
    ASSERT_TRUE(tx.items.add(item("tag:2", "1"), std::vector<std::string>{"slug:a"}));
  const auto known = tx.items.with_keys(std::vector<std::string>{"uri:1", "slug:a"}).value();
  ASSERT_EQ(known.size(), 50u);
  EXPECT_EQ(known.back().id, first);
}

TEST_P(ItemsTest, PutsAnItemReadAgainInItsPlace) {
  auto tx = archive->begin().value();
  auto filed = item("tag:northwind.example,2025:1", "1");
  filed.id = tx.items.add(filed, std::vector<std::string>{"uri:1"}).value();
  filed.item.headline = "Harbour reopens";
  filed.item.version = "2";
  filed.outcome = Outcome::duplicate;
  ASSERT_TRUE(tx.items.revise(filed, std::vector<std::string>{"uri:2"}));
  EXPECT_TRUE(tx.items.with_keys(std::vector<std::string>{"uri:1"}).value().empty());
  const auto known = tx.items.with_keys(std::vector<std::string>{"uri:2"}).value();
  ASSERT_EQ(known.size(), 1u);
  EXPECT_EQ(known[0].item, filed.item);
  EXPECT_EQ(known[0].outcome, Outcome::duplicate);
  EXPECT_EQ(tx.items.of_delivery(raw).value().size(), 1u);
  ASSERT_TRUE(tx.items.remove(filed.id));
  EXPECT_TRUE(tx.items.of_delivery(raw).value().empty());
}

TEST_P(ItemsTest, RemembersControlMessagesThatCameFirst) {
  auto tx = archive->begin().value();
  const AwaitedControl control{"tag:1", "northwind", ControlMessage::Verb::kill, "wrong person", raw, noon};
  ASSERT_TRUE(tx.items.await(control));
  ASSERT_TRUE(tx.items.await(control));
  const auto waiting = tx.items.awaited("tag:1").value();
  ASSERT_EQ(waiting.size(), 1u);
  EXPECT_EQ(waiting[0].verb, ControlMessage::Verb::kill);
  EXPECT_EQ(waiting[0].why, "wrong person");
  ASSERT_EQ(tx.items.all_awaited().value().size(), 1u);
  EXPECT_EQ(tx.items.all_awaited().value()[0].uri, "tag:1");
  ASSERT_TRUE(tx.items.carried_out("tag:1", "northwind"));
  EXPECT_TRUE(tx.items.awaited("tag:1").value().empty());
}

INSTANTIATE_TEST_SUITE_P(Both, ItemsTest, both_backends, backend_name);

}  // namespace
}  // namespace dateline::archive
