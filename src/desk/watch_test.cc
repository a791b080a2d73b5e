#include "desk/watch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "archive/places_for_test.h"

namespace dateline::desk {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;

const Instant noon = parse_rfc3339("2025-12-24T12:00:00Z").value();
constexpr std::int64_t roomy = 50'000'000'000;

Settings a_wire() {
  Settings settings;
  settings.sources.resize(1);
  settings.sources[0].name = "northwind";
  settings.sources[0].title = "Northwind News";
  settings.sources[0].url = "https://northwind.example/feed";
  settings.sources[0].silent_after_minutes = 60;
  settings.alarm.disk_free_mb = 1000;
  settings.alarm.mail = {"desk@news.example", "night@news.example"};
  settings.alarm.webhook = "http://127.0.0.1:9/hook";
  return settings;
}

archive::SourceState northwind(Instant item) {
  archive::SourceState state;
  state.name = "northwind";
  state.last_delivery = state.last_item = state.watched_since = item;
  return state;
}

WireState wire_of(archive::SourceState state) {
  return {.sources = {std::move(state)},
          .awaited = {},
          .demanded = {},
          .refused = {},
          .standing = {},
          .disk_free = roomy};
}

TEST(AlarmChanges, TellWhatTheDeskMustDecideAndWhatWasRefused) {
  auto wire = wire_of(northwind(noon));
  wire.demanded = {{StoryId(7), "northwind", "kill: wrong person"}};
  wire.refused.resize(1);
  wire.refused[0].id = {RawId(412), 2};
  wire.refused[0].source = "meridian";
  wire.refused[0].because = {{"control", "kill refused: story 7 is not from 'meridian'"}};
  const auto changes = alarm_changes(wire, a_wire(), noon);
  ASSERT_EQ(changes.raised.size(), 2u);
  EXPECT_EQ(changes.raised[0].kind, AlarmKind::undecided);
  EXPECT_THAT(changes.raised[0].text, HasSubstr("demands of story 7: kill: wrong person"));
  EXPECT_EQ(changes.raised[1].about, "412.3");
  EXPECT_THAT(changes.raised[1].text, HasSubstr("dateline rejects dismiss 412.3"));
  wire.standing = changes.raised;
  wire.demanded.clear();
  wire.refused.clear();
  const auto over = alarm_changes(wire, a_wire(), noon).over;
  ASSERT_EQ(over.size(), 2u);
  EXPECT_EQ(over[0].text, "the desk has decided about story 7");
}

TEST(AlarmChanges, TellSilenceOnceAndItsEndOnce) {
  auto wire = wire_of(northwind(noon - 3h));
  const auto changes = alarm_changes(wire, a_wire(), noon);
  ASSERT_EQ(changes.raised.size(), 1u);
  EXPECT_TRUE(changes.over.empty());
  EXPECT_EQ(changes.raised[0].kind, AlarmKind::silent);
  EXPECT_EQ(changes.raised[0].at, noon);
  EXPECT_EQ(changes.raised[0].text,
            "Northwind News (northwind) has brought nothing new for 3 hours: its last item came "
            "2025-12-24T09:00:00Z; see `dateline sources northwind`");
  wire.standing = changes.raised;
  EXPECT_TRUE(alarm_changes(wire, a_wire(), noon + 1h).raised.empty());
  EXPECT_TRUE(alarm_changes(wire, a_wire(), noon + 1h).over.empty());

  wire.sources[0].last_item = noon + 2h;
  const auto later = alarm_changes(wire, a_wire(), noon + 2h);
  EXPECT_TRUE(later.raised.empty());
  ASSERT_EQ(later.over.size(), 1u);
  EXPECT_TRUE(later.over[0].is(changes.raised[0]));
  EXPECT_THAT(later.over[0].text, HasSubstr("not silent any more: its last item came 2025-12-24T14:00:00Z"));
}

TEST(AlarmChanges, AreOverForASourceThatIsPaused) {
  auto wire = wire_of(northwind(noon - 3h));
  wire.standing = alarm_changes(wire, a_wire(), noon).raised;
  wire.sources[0].paused_at = noon;
  wire.sources[0].paused_by = "desk:maria";
  const auto over = alarm_changes(wire, a_wire(), noon).over;
  ASSERT_EQ(over.size(), 1u);
  EXPECT_THAT(over[0].text, HasSubstr("paused by desk:maria"));
}

TEST(AlarmChanges, TellThatAFeedKeepsFailing) {
  auto wire = wire_of(northwind(noon));
  wire.sources[0].memory.failures = 3;
  const auto raised = alarm_changes(wire, a_wire(), noon).raised;
  ASSERT_EQ(raised.size(), 1u);
  EXPECT_EQ(raised[0].kind, AlarmKind::failing);
  EXPECT_THAT(raised[0].text, HasSubstr("3 times in a row"));
}

TEST(AlarmChanges, SpeakOfAMailboxWhereItIsOne) {
  auto settings = a_wire();
  settings.sources[0].url.clear();
  settings.sources[0].mailbox = "imaps://wire@northwind.example/INBOX";
  auto wire = wire_of(northwind(noon));
  wire.sources[0].memory.failures = 3;
  wire.standing = alarm_changes(wire, settings, noon).raised;
  ASSERT_EQ(wire.standing.size(), 1u);
  EXPECT_THAT(wire.standing[0].text,
              HasSubstr("the mailbox of Northwind News (northwind) could not be read 3 times"));
  wire.sources[0].memory.failures = 0;
  const auto over = alarm_changes(wire, settings, noon).over;
  ASSERT_EQ(over.size(), 1u);
  EXPECT_THAT(over[0].text, HasSubstr("the mailbox of Northwind News (northwind) does not fail any more"));
}

TEST(AlarmChanges, TellThatAFeedWasClosed) {
  auto wire = wire_of(northwind(noon));
  wire.sources[0].memory.gone_at = noon - 1min;
  const auto raised = alarm_changes(wire, a_wire(), noon).raised;
  ASSERT_EQ(raised.size(), 1u);
  EXPECT_EQ(raised[0].kind, AlarmKind::failing);
  EXPECT_THAT(raised[0].text, HasSubstr("was closed for good (410)"));
  EXPECT_THAT(raised[0].text, HasSubstr("dateline sources resume northwind"));
}

TEST(AlarmChanges, TellOfEachKillThatNobodyCouldMatch) {
  auto wire = wire_of(northwind(noon));
  const auto kill = ControlMessage::Verb::kill;
  wire.awaited = {{"tag:1", "northwind", kill, "a secret of the wire", RawId(1), noon},
                  {"tag:2", "northwind", kill, "", RawId(2), noon}};
  const auto raised = alarm_changes(wire, a_wire(), noon).raised;
  ASSERT_EQ(raised.size(), 2u);
  EXPECT_EQ(raised[1].about, "tag:2");
  EXPECT_THAT(raised[0].text, HasSubstr("took back 'tag:1' (kill)"));
  EXPECT_THAT(raised[0].text, testing::Not(HasSubstr("secret")));
  wire.standing = raised;
  wire.awaited.pop_back();
  const auto over = alarm_changes(wire, a_wire(), noon).over;
  ASSERT_EQ(over.size(), 1u);
  EXPECT_EQ(over[0].about, "tag:2");
}

TEST(AlarmChanges, DoNotFlutterWithADiskThatIsNearlyFull) {
  auto wire = wire_of(northwind(noon));
  wire.disk_free = 999'000'000;
  wire.standing = alarm_changes(wire, a_wire(), noon).raised;
  ASSERT_EQ(wire.standing.size(), 1u);
  EXPECT_EQ(wire.standing[0].kind, AlarmKind::disk);
  EXPECT_THAT(wire.standing[0].text, HasSubstr("999 MB"));
  wire.disk_free = 1'050'000'000;
  EXPECT_TRUE(alarm_changes(wire, a_wire(), noon).over.empty());
  wire.disk_free = 1'100'000'000;
  EXPECT_EQ(alarm_changes(wire, a_wire(), noon).over.size(), 1u);
}

struct WatchTest : archive::AnyPlace {};

std::vector<archive::Dispatch> all_due(archive::Archive& archive, Instant now) {
  auto tx = archive.begin().value();
  std::vector<archive::Dispatch> all;
  while (const auto due = tx.alarms.due(now, now + 24h).value()) {
    all.push_back(*due);
    EXPECT_TRUE(tx.alarms.sent(due->id));
  }
  EXPECT_TRUE(tx.commit());
  return all;
}

TEST_P(WatchTest, ListensForASourceFromTheDayItIsNamedOverRestarts) {
  const auto settings = a_wire();
  {
    const auto archive = archive::Archive::open(place().location()).value();
    Watch watch(*archive, settings);
    EXPECT_TRUE(watch.look(roomy, noon).value().raised.empty());
    EXPECT_TRUE(watch.look(roomy, noon + 59min).value().raised.empty());
    const auto raised = watch.look(roomy, noon + 60min).value().raised;
    ASSERT_EQ(raised.size(), 1u);
    EXPECT_THAT(raised[0].text, HasSubstr("it has been expected since 2025-12-24T12:00:00Z"));
  }
  const auto archive = archive::Archive::open(place().location()).value();
  Watch watch(*archive, settings);
  EXPECT_TRUE(watch.look(roomy, noon + 2h).value().raised.empty());

  auto sent = all_due(*archive, noon + 2h);
  ASSERT_EQ(sent.size(), 3u);
  EXPECT_EQ(sent[0].address, "desk@news.example");
  EXPECT_EQ(sent[1].address, "night@news.example");
  EXPECT_EQ(sent[2].way, AlarmWay::webhook);
  EXPECT_FALSE(sent[2].is_over);

  {
    auto tx = archive->begin().value();
    ASSERT_TRUE(tx.sources.delivered("northwind", Road::push, noon + 3h, true));
    ASSERT_TRUE(tx.commit());
  }
  EXPECT_EQ(watch.look(roomy, noon + 3h).value().over.size(), 1u);
  EXPECT_TRUE(watch.look(roomy, noon + 3h).value().over.empty());
  sent = all_due(*archive, noon + 3h);
  ASSERT_EQ(sent.size(), 3u);
  EXPECT_TRUE(sent[0].is_over);
  // And silent again: told again.
  EXPECT_EQ(watch.look(roomy, noon + 5h).value().raised.size(), 1u);
}

INSTANTIATE_TEST_SUITE_P(Both, WatchTest, archive::both_backends, archive::backend_name);

}  // namespace
}  // namespace dateline::desk
