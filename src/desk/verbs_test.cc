#include "desk/verbs.h"

#include "desk/newsroom_for_test.h"
#include "desk/timetable.h"
#include "news/public_story.h"

namespace dateline::desk {
namespace {

using VerbsTest = Newsroom;

WireVersion second(Story story) {
  story.headline = "Harbour open, ferries still in port";
  story.item_version = "2";
  return {std::move(story), {}, {}};
}

TEST_F(VerbsTest, PutsALaterVersionInTheSamePlace) {
  const auto id = published();
  const auto before = desk.show(id).value();
  clock.advance(std::chrono::hours(1));
  const auto after = version(id, second(draft()));
  EXPECT_EQ(after.id, id);
  EXPECT_EQ(after.headline, "Harbour open, ferries still in port");
  EXPECT_EQ(after.url_slug, before.url_slug);
  EXPECT_EQ(after.created, before.created);
  EXPECT_EQ(after.updated, clock.now());
  EXPECT_EQ(after.version, 2);
  EXPECT_EQ(after.state, WorkflowState::published);
}

TEST_F(VerbsTest, MovesUpdatedOnlyForARealChange) {
  const auto id = published();
  clock.advance(std::chrono::hours(1));
  auto same = draft();
  same.item_version = "2";
  const auto after = version(id, {same, {}, {}});
  EXPECT_EQ(after.item_version, "2");
  EXPECT_EQ(after.updated, noon);
  EXPECT_EQ(after.version, 1);
  // A captured page prints its own time: that it has moved is what readers see.
  const auto later = noon + std::chrono::minutes(10);
  EXPECT_EQ(version(id, {same, {{}, later}, {}}).updated, later);
}

TEST_F(VerbsTest, KeepsAnImportsOwnTimes) {
  const auto id = receive();
  const auto day = std::chrono::hours(24);
  {
    auto tx = archive->begin().value();
    ASSERT_TRUE(
        Verbs(tx, settings, clock.now()).publish(id, maria, {}, ImportTimes{noon - 3 * day, noon - 2 * day}));
    ASSERT_TRUE(tx.commit());
  }
  EXPECT_EQ(desk.show(id).value().created, noon - 3 * day);
  EXPECT_EQ(desk.show(id).value().updated, noon - 2 * day);
  auto later = second(draft());
  later.import.updated = noon - day;
  EXPECT_EQ(version(id, later).updated, noon - day);
  EXPECT_EQ(desk.show(id).value().created, noon - 3 * day);
}

TEST_F(VerbsTest, LetsAVersionWaitWhereTheDeskHasEdited) {
  const auto id = published();
  ASSERT_TRUE(desk.update(id, {.headline = "The desk's own words"}, maria));
  const auto before = desk.show(id).value();
  EXPECT_EQ(version(id, second(draft())), before);
  EXPECT_EQ(desk.history(id).value().back().why,
            "version 2 waits for the desk: the desk has edited this story");
}

TEST_F(VerbsTest, LetsAnEmbargoedVersionOfAPublicStoryWait) {
  const auto id = published();
  const auto before = desk.show(id).value();
  auto later = second(draft());
  later.redraft.embargoed_until = noon + std::chrono::hours(1);
  EXPECT_EQ(version(id, later), before);
}

TEST_F(VerbsTest, TakesAPublicStoryOffTheSiteUntilItsEmbargoEnds) {
  const auto id = published();
  const auto created = desk.show(id).value().created;
  const auto after =
      desk.act([&](auto& verbs) {
            return verbs.embargo(id, noon + std::chrono::hours(2), because("the agency called"));
          })
          .value();
  EXPECT_EQ(after.state, WorkflowState::scheduled);
  EXPECT_FALSE(Release::of(after, noon).is_public());
  EXPECT_TRUE(Release::of(after, noon).was_public());
  clock.advance(std::chrono::hours(2));
  Timetable timetable(*archive, settings);
  EXPECT_EQ(timetable.run_due(clock.now()).value(), 1);
  EXPECT_EQ(desk.show(id).value().state, WorkflowState::published);
  EXPECT_EQ(desk.show(id).value().created, created);
}

TEST_F(VerbsTest, LetsNoLaterVersionEndTheDesksEmbargo) {
  const auto id = receive();
  ASSERT_TRUE(desk.act([&](auto& verbs) { return verbs.embargo(id, noon + std::chrono::hours(2), maria); }));
  const auto after = version(id, second(draft()));
  EXPECT_EQ(after.headline, "Harbour open, ferries still in port");
  EXPECT_EQ(after.desk_embargo, noon + std::chrono::hours(2));
  EXPECT_EQ(desk.publish(id, maria).value().state, WorkflowState::scheduled);
}

TEST_F(VerbsTest, LiftsASourcesEmbargoOnlyWithAReason) {
  auto draft_under_embargo = draft();
  draft_under_embargo.embargoed_until = noon + std::chrono::hours(2);
  const auto id = receive(draft_under_embargo);
  ASSERT_EQ(desk.publish(id, maria).value().state, WorkflowState::scheduled);
  EXPECT_EQ(desk.act([&](auto& verbs) { return verbs.embargo(id, {}, maria); }).error().fault,
            Fault::invalid);
  ASSERT_TRUE(desk.act(
      [&](auto& verbs) { return verbs.embargo(id, {}, because("the ministry released it early")); }));
  EXPECT_EQ(Timetable(*archive, settings).run_due(clock.now()).value(), 1);
  EXPECT_EQ(desk.show(id).value().state, WorkflowState::published);
}

TEST_F(VerbsTest, BringsASpikedStoryBackToReview) {
  const auto id = receive();
  EXPECT_EQ(desk.act([&](auto& verbs) { return verbs.unspike(id, maria); }).error().fault, Fault::refused);
  ASSERT_TRUE(desk.spike(id, because("nobody would read it")));
  const auto back = desk.act([&](auto& verbs) { return verbs.unspike(id, because("they would")); }).value();
  EXPECT_EQ(back.state, WorkflowState::received);
  EXPECT_EQ(back.why_state, "");
}

TEST_F(VerbsTest, KeepsAStoryWhereItStandsWhenAVersionComes) {
  const auto id = published();
  ASSERT_TRUE(desk.unpublish(id, maria));
  const auto after = version(id, second(draft()));
  EXPECT_EQ(after.state, WorkflowState::unpublished);
  EXPECT_EQ(after.headline, "Harbour open, ferries still in port");
  ASSERT_TRUE(desk.kill(id, because("wrong person")));
  auto tx = archive->begin().value();
  EXPECT_EQ(Verbs(tx, settings, noon).version(id, second(draft()), maria).error().fault, Fault::refused);
}

TEST_F(VerbsTest, LeavesNothingWhereItsTransactionDoesNotCommit) {
  const auto id = published();
  {
    auto tx = archive->begin().value();
    ASSERT_TRUE(Verbs(tx, settings, noon).kill(id, because("wrong person")));
  }
  EXPECT_EQ(desk.show(id).value().state, WorkflowState::published);
}

}  // namespace
}  // namespace dateline::desk
