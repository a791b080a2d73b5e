#include "desk/source_board.h"

#include <gtest/gtest.h>

#include "archive/places_for_test.h"

namespace dateline::desk {
namespace {

using namespace std::chrono_literals;

const Instant now = parse_rfc3339("2025-12-24T12:30:00Z").value();

struct SourceBoardTest : archive::AnyPlace {
  void SetUp() override {
    AnyPlace::SetUp();
    archive = archive::Archive::open(place().location()).value();
    settings.sources.resize(2);
    settings.sources[0].name = "northwind";
    settings.sources[0].title = "Northwind News";
    settings.sources[1].name = "lantern";
    settings.source_default.language = "fi";
  }

  void deliver(std::string source, Instant at, const std::vector<ItemOutcome>& items) {
    auto tx = archive->begin().value();
    const Delivery sent{.source = std::move(source), .key = rfc3339(at), .bytes = "copy"};
    const auto raw = tx.raw.put(sent, archive::RawBytes::of(sent.bytes), at).value();
    ASSERT_TRUE(tx.ledger.enter(raw, sent.source, at, items));
    ASSERT_TRUE(tx.raw.mark_filed(raw, {at, "text", std::ssize(items), 0}));
    ASSERT_TRUE(tx.sources.delivered(sent.source, Road::push, at, true));
    ASSERT_TRUE(tx.commit());
  }

  std::unique_ptr<archive::Archive> archive;
  Settings settings;
};

const ItemOutcome story{Outcome::story, "a", StoryId(1), {}}, reject{Outcome::reject, "b", {}, {}};

TEST_P(SourceBoardTest, ListsWhatSettingsNameAndWhatHasBeenHeard) {
  deliver("visitor", now - 1h, {story});
  auto reading = archive->reading().value();
  const auto board = source_board(reading, settings, now).value();
  ASSERT_EQ(board.size(), 3u);
  EXPECT_EQ(board[0].state.name, "lantern");
  EXPECT_EQ(board[0].health, SourceHealth::unheard);
  EXPECT_EQ(board[1].rules.title, "Northwind News");
  EXPECT_EQ(board[2].rules.name, "visitor");
  EXPECT_EQ(board[2].rules.language, "fi");
  EXPECT_EQ(board[2].health, SourceHealth::fine);
}

TEST_P(SourceBoardTest, TellsHowLongAHubBringsAFeed) {
  Subscription hub{.source = "northwind", .hub = "h", .topic = "t", .callback = "c", .secret = "s"};
  hub.lease_until = now + 1h;
  ASSERT_TRUE(archive->keep(hub));
  const auto hub_until = [&](Instant at) {
    auto reading = archive->reading().value();
    return source_line(reading, settings, "northwind", at).value().hub_until;
  };
  EXPECT_EQ(hub_until(now), now + 1h);
  EXPECT_EQ(hub_until(now + 1h), std::nullopt);
  hub.is_wanted = false;
  ASSERT_TRUE(archive->keep(hub));
  EXPECT_EQ(hub_until(now), std::nullopt);
}

TEST_P(SourceBoardTest, CountsByTheHourAndByTheDay) {
  deliver("northwind", now - 23h - 30min, {story, story});  // 13:00 yesterday, the first hour shown
  deliver("northwind", now - 23h - 31min, {story});         // and one that is not
  deliver("northwind", now - 1h, {story, reject});
  deliver("northwind", now - 1min, {story, story, story});
  auto reading = archive->reading().value();
  const auto line = source_line(reading, settings, "northwind", now).value();
  EXPECT_EQ(line.hours[0], 2);
  EXPECT_EQ(line.hours[22], 2);
  EXPECT_EQ(line.hours[23], 3);
  EXPECT_EQ(line.items_today(), 5);
  EXPECT_EQ(line.today.at(Outcome::reject), 1);
}

TEST_P(SourceBoardTest, TellsSinceWhenAnAlarmStands) {
  {
    auto tx = archive->begin().value();
    ASSERT_TRUE(tx.alarms.raise({AlarmKind::failing, "lantern", "", "it fails", now - 5min}));
    ASSERT_TRUE(tx.alarms.raise({AlarmKind::silent, "lantern", "", "it is silent", now - 9min}));
    ASSERT_TRUE(tx.commit());
  }
  auto reading = archive->reading().value();
  EXPECT_EQ(source_line(reading, settings, "lantern", now).value().alarmed_at, now - 9min);
  EXPECT_EQ(source_line(reading, settings, "northwind", now).value().alarmed_at, std::nullopt);
}

TEST_P(SourceBoardTest, DoesNotKnowAMisspeltSource) {
  auto reading = archive->reading().value();
  const auto unknown = source_line(reading, settings, "norhtwind", now);
  ASSERT_FALSE(unknown);
  EXPECT_EQ(unknown.error().fault, Fault::not_found);
  EXPECT_EQ(unknown.error().advice, "did you mean northwind?");
}

INSTANTIATE_TEST_SUITE_P(Both, SourceBoardTest, archive::both_backends, archive::backend_name);

}  // namespace
}  // namespace dateline::desk
