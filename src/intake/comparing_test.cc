#include "intake/comparing.h"

#include <gmock/gmock.h>

#include "intake/door_for_test.h"

namespace dateline::intake {
namespace {

struct ComparingTest : Door {
  NewsItem read(const Wire& wire) { return wire::parse(ninjs(wire), {.format = "ninjs"}).value().items[0]; }
};

TEST_F(ComparingTest, PutsWhatWasFiledBesideWhatIsRead) {
  const auto raw = intake.deliver(delivery(ninjs({}), "k1")).value().raw;
  auto reading = archive->reading().value();
  const auto filed = filed_of(raw, reading).value();
  ASSERT_EQ(filed.size(), 1u);
  EXPECT_FALSE(filed[0].is_reject());
  EXPECT_EQ(filed[0].item->item.uri, "urn:northwind:ferry");

  const auto pairs = pairs_of(filed, {read({.uri = "urn:northwind:tram"}), read({})});
  ASSERT_EQ(pairs.size(), 2u);
  EXPECT_FALSE(pairs[0].was);
  EXPECT_EQ(pairs[1].was->entry.place, 0);
  EXPECT_EQ(pairs[1].index, 1u);
  EXPECT_FALSE(pairs_of(filed, {}).at(0).index);
}

TEST_F(ComparingTest, TellsWhatCanComeToAnything) {
  const auto sent = delivery(ninjs({}), "k1");
  const auto raw = intake.deliver(sent).value().raw;
  auto reading = archive->reading().value();
  const auto filed = filed_of(raw, reading).value();
  const auto differs = [&](const Pair& pair, const Wire& wire) {
    return may_differ(pair, {read(wire)}, sent, reading).value();
  };
  EXPECT_FALSE(differs({filed[0], 0}, {}));
  EXPECT_TRUE(differs({filed[0], 0}, {.headline = "Ferry is back"}));
  EXPECT_TRUE(differs({filed[0], {}}, {}));
  EXPECT_TRUE(differs({{}, 0}, {}));
}

TEST_F(ComparingTest, KnowsAWholeDeliveryThatWasRefused) {
  const auto raw = intake.deliver(delivery("{", "k1")).value().raw;
  auto reading = archive->reading().value();
  const auto filed = filed_of(raw, reading).value();
  ASSERT_EQ(filed.size(), 1u);
  EXPECT_TRUE(filed[0].is_whole());
  EXPECT_TRUE(filed[0].is_reject());
  EXPECT_FALSE(filed[0].item);
  EXPECT_EQ(pairs_of(filed, {read({})}).size(), 2u);
}

}  // namespace
}  // namespace dateline::intake
