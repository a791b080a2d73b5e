#include "intake/replay.h"

#include <gmock/gmock.h>

#include "archive/raw_store.h"
#include "intake/door_for_test.h"

namespace dateline::intake {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// Feeds that a clock's zone matters to: 0600 is six in the morning where the source is.
constexpr std::string_view embargoed =
    "EMBARGOED UNTIL 0600, Dec 24 2025\n\nFerry to sail again\n\nOSLO, Dec 24 (North Wire) - The ferry "
    "Halcyon will sail again on Thursday, the harbour office said.\n";

struct ReplayTest : Door {
  ReplayTest() { settings.sources[0].zone = "Europe/Oslo"; }

  RawId deliver(std::string bytes, std::string format = "ninjs", std::string source = "northwind") {
    auto sent = delivery(std::move(bytes), fmt::format("key-{}", ++keys), std::move(source));
    sent.format = std::move(format);
    return intake.deliver(sent).value().raw;
  }
  StoryId story_of(RawId raw) { return archive->reading().value().ledger.outcomes(raw).value()[0].story; }

  // As if these had been the bytes, and an earlier reader had read what it did.
  void misread(RawId raw, std::string_view bytes) {
    const auto stored = archive::RawBytes::of(bytes);
    const auto session = archive::Session::open(place.location(), archive::Access::write).value();
    ASSERT_TRUE(
        session->run("UPDATE raw_bytes SET size = :size, zstd = BYTES_IN(:zstd) "
                     "WHERE sha256 = (SELECT sha256 FROM raw WHERE id = :raw)",
                     stored.size, archive::Bytes{stored.zstd}, raw));
  }

  RereadDelivery look(RawId raw) {
    const auto head = archive->head().value();
    auto seen = replay.replay(raw, Intent::look).value();
    EXPECT_EQ(archive->head().value(), head);  // and nothing has happened
    EXPECT_EQ(replay.replay(raw, Intent::look).value().changes.size(), seen.changes.size());
    return seen;
  }
  // What a look says is what is done; done again it changes nothing; and the ledger adds up.
  RereadDelivery act(RawId raw) {
    const auto seen = look(raw);
    auto done = replay.replay(raw, Intent::act).value();
    EXPECT_EQ(done.changes.size(), seen.changes.size());
    const auto head = archive->head().value();
    EXPECT_THAT(replay.replay(raw, Intent::act).value().changes, IsEmpty());
    EXPECT_EQ(archive->head().value(), head);
    expect_ledger_adds_up();
    return done;
  }

  std::string fields(const Reread& change) {
    std::string names;
    for (const auto& field : change.fields) names += (names.empty() ? "" : " ") + field.field;
    return names;
  }

  Replay replay{*archive, rules, clock};
};

TEST_F(ReplayTest, OfWhatReadsTheSameChangesNothing) {
  const auto raw = deliver(ninjs({}));
  deliver(ninjs({}));  // a duplicate
  deliver(ninjs({
      .more = R"(,"pubstatus":"withheld")",
  }));                                                                                 // a message about it
  deliver(ninjs({.uri = "urn:northwind:own", .more = R"(,"pubstatus":"withheld")"}));  // withheld copy
  deliver("{");
  deliver(std::string(embargoed), "text");
  for (std::int64_t id = raw.value; id < raw.value + 6; ++id) {
    const auto seen = look(RawId(id));
    EXPECT_EQ(seen.items, 1);
    EXPECT_THAT(seen.changes, IsEmpty()) << id;
    EXPECT_FALSE(seen.unread);
  }
}

TEST_F(ReplayTest, BringsTheStoryWhatIsReadNow) {
  const auto raw = deliver(ninjs({}));
  const auto id = story_of(raw);
  clock.advance(std::chrono::hours(1));
  misread(raw, ninjs({.headline = "Ferry returns with everyone aboard"}));
  const auto done = act(raw);
  ASSERT_EQ(done.changes.size(), 1u);
  EXPECT_EQ(done.source, "northwind");
  EXPECT_EQ(done.changes[0].was, Outcome::story);
  EXPECT_EQ(done.changes[0].is, Outcome::story);
  EXPECT_EQ(done.changes[0].story, id);
  EXPECT_EQ(fields(done.changes[0]), "headlines");
  EXPECT_EQ(story(id).headline, "Ferry returns with everyone aboard");
  EXPECT_EQ(story(id).received_at, noon);
  EXPECT_EQ(story(id).created, noon);
  EXPECT_EQ(story(id).updated, clock.now());
  EXPECT_EQ(history(id), "receive publish version");
  const auto kept = archive->reading().value().items.of_story(id).value();
  ASSERT_EQ(kept.size(), 1u);
  EXPECT_EQ(kept[0].item.headline, "Ferry returns with everyone aboard");
  EXPECT_EQ(kept[0].received_at, noon);
}

TEST_F(ReplayTest, LeavesThePageToALaterVersion) {
  const auto raw = deliver(ninjs({}));
  const auto id = story_of(raw);
  deliver(ninjs({.version = "2", .headline = "Ferry is back, two hurt"}));
  misread(raw, ninjs({.headline = "Ferry returns with everyone aboard"}));
  const auto done = act(raw);
  EXPECT_EQ(done.changes.at(0).because.at(0).text, "the story shows other words");
  EXPECT_EQ(story(id).headline, "Ferry is back, two hurt");
  EXPECT_EQ(archive->reading().value().items.of_story(id).value()[0].item.headline,
            "Ferry returns with everyone aboard");
}

TEST_F(ReplayTest, NeverBringsAKilledStoryBack) {
  const auto raw = deliver(ninjs({}));
  const auto id = story_of(raw);
  ASSERT_TRUE(desk.kill(id, maria));
  misread(raw, ninjs({.headline = "Ferry returns with everyone aboard"}));
  const auto done = act(raw);
  EXPECT_THAT(done.changes.at(0).because.at(0).text, HasSubstr("kept and not used: story 1 (killed)"));
  EXPECT_EQ(story(id).state, WorkflowState::killed);
  EXPECT_EQ(history(id), "receive publish kill");
}

TEST_F(ReplayTest, LeavesTheDesksWordsToTheDesk) {
  const auto raw = deliver(ninjs({}));
  const auto edited = desk.update(story_of(raw), {.headline = "The Halcyon is back"}, maria).value();
  misread(raw, ninjs({.headline = "Ferry returns with everyone aboard"}));
  const auto done = act(raw);
  EXPECT_THAT(done.changes.at(0).because.at(0).text, HasSubstr("waits for the desk"));
  EXPECT_EQ(story_as_it_was(edited.id), edited);
}

TEST_F(ReplayTest, HoldsWhatAnOverlookedEmbargoForbids) {
  const auto raw = deliver(ninjs({}));
  const auto id = story_of(raw);
  ASSERT_EQ(story(id).state, WorkflowState::published);
  misread(raw, ninjs({.more = R"(,"embargoed":"2025-12-24T15:00:00Z")"}));
  const auto done = act(raw);
  EXPECT_EQ(fields(done.changes.at(0)), "embargoedUntil");
  EXPECT_EQ(story(id).state, WorkflowState::held);
  EXPECT_EQ(story(id).why_state, "read again by a replay: embargoed until 2025-12-24T15:00:00Z");
  EXPECT_EQ(rfc3339(*story(id).embargoed_until), "2025-12-24T15:00:00Z");
}

TEST_F(ReplayTest, HoldsAnEditedStoryWhoseEmbargoWasOverlooked) {
  const auto raw = deliver(ninjs({}));
  const auto id = story_of(raw);
  ASSERT_TRUE(desk.update(id, {.headline = "The Halcyon is back"}, maria));
  misread(raw, ninjs({.more = R"(,"embargoed":"2025-12-24T15:00:00Z")"}));
  act(raw);
  EXPECT_EQ(story(id).state, WorkflowState::held);
  EXPECT_EQ(story(id).headline, "The Halcyon is back");
}

TEST_F(ReplayTest, MovesTheReleaseOfAStoryThatIsNotOutYet) {
  const auto raw = deliver(ninjs({.more = R"(,"embargoed":"2025-12-24T15:00:00Z")"}));
  const auto id = story_of(raw);
  ASSERT_EQ(story(id).state, WorkflowState::scheduled);
  misread(raw, ninjs({.more = R"(,"embargoed":"2025-12-24T18:00:00Z")"}));
  act(raw);
  EXPECT_EQ(story(id).state, WorkflowState::scheduled);
  EXPECT_EQ(rfc3339(*archive->reading().value().stories.next_due().value()), "2025-12-24T18:00:00Z");
}

TEST_F(ReplayTest, KillsWhatAnOverlookedMessageSays) {
  const auto raw = deliver(ninjs({}));
  const auto id = story_of(raw);
  misread(raw, ninjs({.more = R"(,"pubstatus":"canceled")"}));
  const auto done = act(raw);
  EXPECT_EQ(done.changes.at(0).was, Outcome::story);
  EXPECT_EQ(done.changes.at(0).is, Outcome::control);
  EXPECT_EQ(story(id).state, WorkflowState::killed);
  EXPECT_EQ(counted(Outcome::story), 0);
  EXPECT_EQ(counted(Outcome::control), 1);
}

// The kill notice itself had been published as a story.
TEST_F(ReplayTest, TakesDownAMessageThatWentOutAsCopy) {
  const auto target = story_of(deliver(ninjs({})));
  const auto raw = deliver("Ferry story is wrong\n\nOSLO, Dec 24 (NW) - The ferry story is wrong.\n", "text");
  const auto notice = story_of(raw);
  ASSERT_EQ(story(notice).state, WorkflowState::published);
  misread(raw, "MANDATORY KILL\n\nKill urn:northwind:ferry, the ferry story. It is wrong.\n");
  const auto done = act(raw);
  EXPECT_EQ(done.changes.at(0).was, Outcome::story);
  EXPECT_EQ(done.changes.at(0).is, Outcome::control);
  EXPECT_EQ(done.changes.at(0).story, target);
  EXPECT_EQ(story(target).state, WorkflowState::killed);
  EXPECT_EQ(story(notice).state, WorkflowState::held);
  EXPECT_EQ(story(notice).why_state, "read again by a replay: a message to kill, and no copy");
}

TEST_F(ReplayTest, HoldsCopyThatItsSourceWithheldAllAlong) {
  const auto raw = deliver(ninjs({}));
  misread(raw, ninjs({.more = R"(,"pubstatus":"withheld")"}));
  const auto done = act(raw);
  EXPECT_EQ(done.changes.at(0).is, Outcome::story);
  EXPECT_EQ(story(story_of(raw)).state, WorkflowState::held);
}

TEST_F(ReplayTest, CarriesOutAMessageOnTheStoryItMeans) {
  const auto one = story_of(deliver(ninjs({})));
  const auto raw = deliver(ninjs({.uri = "urn:northwind:feri", .more = R"(,"pubstatus":"canceled")"}));
  EXPECT_EQ(archive->reading().value().items.awaited("urn:northwind:feri").value().size(), 1u);
  misread(raw, ninjs({.more = R"(,"pubstatus":"canceled")"}));
  const auto done = act(raw);
  EXPECT_EQ(done.changes.at(0).is, Outcome::control);
  EXPECT_EQ(story(one).state, WorkflowState::killed);
  EXPECT_THAT(archive->reading().value().items.awaited("urn:northwind:feri").value(), IsEmpty());
}

TEST_F(ReplayTest, DoesNotRepeatWhatAMessageAskedForOnce) {
  const auto id = story_of(deliver(ninjs({})));
  const auto raw = deliver(ninjs({.more = R"(,"pubstatus":"withheld")"}));
  ASSERT_EQ(story(id).state, WorkflowState::held);
  ASSERT_TRUE(desk.publish(id, maria));
  misread(raw, ninjs({.headline = "Ferry returns", .more = R"(,"pubstatus":"withheld")"}));
  act(raw);
  EXPECT_EQ(story(id).state, WorkflowState::published);
}

TEST_F(ReplayTest, FilesWhatHadBeenTakenForARepeat) {
  deliver(ninjs({}));
  const auto raw = deliver(ninjs({}));
  misread(raw, ninjs({.uri = "urn:northwind:tram",
                      .headline = "Tram line opens along the harbour",
                      .body = "The first tram ran along the river on its new rails, the city said."}));
  const auto done = act(raw);
  EXPECT_EQ(done.changes.at(0).was, Outcome::duplicate);
  EXPECT_EQ(done.changes.at(0).is, Outcome::story);
  EXPECT_EQ(counted(Outcome::story), 2);
  EXPECT_EQ(counted(Outcome::duplicate), 0);
}

std::string feed(std::initializer_list<std::string_view> names) {
  std::string items;
  for (const auto name : names)
    items += fmt::format(
        "<item><title>{0} ferry sails</title><guid isPermaLink=\"false\">{0}</guid>"
        "<description>{0} saw {0} crowds on {0} quays for the {0} ferry.</description></item>",
        name);
  return fmt::format("<rss version=\"2.0\"><channel><title>Ferries</title>{}</channel></rss>", items);
}

TEST_F(ReplayTest, FilesItemsThatHadNotBeenFound) {
  const auto raw = deliver(feed({"Morning"}), "rss");
  misread(raw, feed({"Evening", "Morning"}));
  const auto done = act(raw);
  ASSERT_EQ(done.changes.size(), 1u);
  EXPECT_FALSE(done.changes[0].was);
  EXPECT_EQ(done.changes[0].is, Outcome::story);
  EXPECT_EQ(done.changes[0].place, 1);  // its own is taken
  EXPECT_EQ(counted(Outcome::story), 2);
}

TEST_F(ReplayTest, LeavesItemsThatAreNotFoundAnyMore) {
  const auto raw = deliver(feed({"Evening", "Morning"}), "rss");
  misread(raw, feed({"Morning"}));
  const auto seen = look(raw);
  ASSERT_EQ(seen.changes.size(), 1u);
  EXPECT_EQ(seen.changes[0].was, Outcome::story);
  EXPECT_FALSE(seen.changes[0].is);
  ASSERT_TRUE(replay.replay(raw, Intent::act));
  EXPECT_EQ(story(seen.changes[0].story).state, WorkflowState::published);
  expect_ledger_adds_up();

  misread(raw, "no feed at all");
  EXPECT_TRUE(look(raw).unread);
  EXPECT_TRUE(replay.replay(raw, Intent::act).value().unread);
  expect_ledger_adds_up();
}

TEST_F(ReplayTest, KnowsWhatAPollHadSeen) {
  auto poll = delivery(feed({"Morning"}), "poll-1");
  poll.format = "rss";
  poll.road = Road::poll;
  ASSERT_TRUE(intake.deliver(poll));
  poll.key = "poll-2";
  poll.bytes = feed({"Evening", "Morning"});
  const auto raw = intake.deliver(poll).value().raw;
  ASSERT_EQ(counted(Outcome::seen), 1);
  const auto seen = look(raw);
  EXPECT_THAT(seen.changes, IsEmpty());
  EXPECT_EQ(counted(Outcome::seen), 1);
}

TEST_F(ReplayTest, AsksForBytesThatAreKept) {
  const auto raw = deliver(ninjs({}));
  auto tx = archive->begin().value();
  ASSERT_EQ(tx.raw.forget({noon + std::chrono::hours(1), noon}, noon, 9).value().count, 1);
  ASSERT_TRUE(tx.commit());
  EXPECT_EQ(replay.replay(raw, Intent::look).error().fault, Fault::not_found);
  EXPECT_EQ(replay.replay(RawId(99), Intent::look).error().fault, Fault::not_found);
}

TEST_F(ReplayTest, FollowsASettingThatChangesAReading) {
  const auto raw = deliver(std::string(embargoed), "text");  // 06:00 in Oslo is past
  const auto id = story_of(raw);
  ASSERT_EQ(story(id).state, WorkflowState::published);
  settings.sources[0].zone = "America/Los_Angeles";
  const auto done = act(raw);
  EXPECT_EQ(fields(done.changes.at(0)), "embargoedUntil");
  EXPECT_EQ(story(id).state, WorkflowState::held);
}

// ---- rejects ------------------------------------------------------------------------------------

TEST_F(ReplayTest, RetriesADeliveryThatCouldNotBeRead) {
  settings.sources[0].format = "rss";
  auto sent = delivery(ninjs({}), "k1");
  sent.format.clear();
  const auto raw = intake.deliver(sent).value().raw;
  ASSERT_EQ(counted(Outcome::reject), 1);

  const auto failed = replay.retry(raw).value();  // still no RSS
  ASSERT_EQ(failed.changes.size(), 1u);
  EXPECT_EQ(failed.changes[0].is, Outcome::reject);
  EXPECT_EQ(counted(Outcome::reject), 1);
  expect_ledger_adds_up();

  settings.sources[0].format.clear();
  clock.advance(std::chrono::hours(30));
  const auto done = replay.retry(raw, archive::whole_delivery).value();
  ASSERT_EQ(done.changes.size(), 2u);
  EXPECT_EQ(done.changes[0].place, archive::whole_delivery);
  EXPECT_FALSE(done.changes[0].is);
  EXPECT_EQ(done.changes[1].is, Outcome::story);
  EXPECT_EQ(counted(Outcome::reject), 0);
  EXPECT_EQ(counted(Outcome::story), 1);
  EXPECT_EQ(story(done.changes[1].story).state, WorkflowState::published);
  EXPECT_EQ(story(done.changes[1].story).received_at, noon);
  auto reading = archive->reading().value();
  EXPECT_EQ(reading.ledger.lines().value().size(), 1u);  // the day of the first time
  EXPECT_EQ(reading.raw.find(raw).value()->read_as, "ninjs");
  EXPECT_THAT(reading.rejects.list({}).value(), IsEmpty());
  expect_ledger_adds_up();
  EXPECT_THAT(replay.retry(raw).value().changes, IsEmpty());
}

TEST_F(ReplayTest, RetriesOneItemAndLeavesTheOthers) {
  // A kill of copy that is another source's is refused, until the copy is there to be killed.
  deliver(ninjs({.uri = "urn:meridian:tram"}), "ninjs", "meridian");
  const auto raw = deliver(ninjs({.uri = "urn:meridian:tram", .more = R"(,"pubstatus":"canceled")"}));
  ASSERT_EQ(counted(Outcome::reject), 1);
  const auto again = replay.retry(raw, 0).value();
  EXPECT_EQ(again.changes.at(0).is, Outcome::reject);
  EXPECT_THAT(again.changes.at(0).because.at(0).text, HasSubstr("is not from 'northwind'"));
  EXPECT_THAT(replay.retry(raw, 7).value().changes, IsEmpty());
  misread(raw, ninjs({.uri = "urn:northwind:tram",
                      .headline = "Tram line opens along the harbour",
                      .body = "The first tram ran along the river on its new rails, the city said."}));
  EXPECT_EQ(replay.retry(raw, 0).value().changes.at(0).is, Outcome::story);
  expect_ledger_adds_up();
}

TEST_F(ReplayTest, LeavesRejectsThatSomebodyHasSeenTo) {
  const auto raw = deliver("{");
  {
    auto tx = archive->begin().value();
    ASSERT_TRUE(tx.rejects.dismiss({raw, archive::whole_delivery}, {noon, "desk:maria", "sent again"}));
    ASSERT_TRUE(tx.commit());
  }
  misread(raw, ninjs({}));
  EXPECT_THAT(look(raw).changes, IsEmpty());
  EXPECT_THAT(replay.retry(raw).value().changes, IsEmpty());
  EXPECT_EQ(replay.retry(raw, archive::whole_delivery).value().changes.size(), 2u);
  expect_ledger_adds_up();
}

}  // namespace
}  // namespace dateline::intake
