#include "desk/desk.h"

#include "desk/newsroom_for_test.h"
#include "desk/timetable.h"

namespace dateline::desk {
namespace {

using DeskTest = Newsroom;

TEST_F(DeskTest, TakesAStoryThroughItsLife) {
  const auto id = receive();
  EXPECT_EQ(desk.show(id).value().state, WorkflowState::received);
  EXPECT_EQ(desk.show(id).value().url_slug, "harbour-reopens-after-the-storm");

  const auto out = desk.publish(id, maria).value();
  EXPECT_EQ(out.state, WorkflowState::published);
  EXPECT_EQ(out.created, noon);
  EXPECT_EQ(out.updated, noon);
  EXPECT_EQ(out.version, 1);

  clock.advance(std::chrono::minutes(5));
  const auto edited = desk.update(id, {.headline = "Port  Ansel reopens\n"}, maria).value();
  EXPECT_EQ(edited.headline, "Port Ansel reopens");
  EXPECT_EQ(edited.url_slug, out.url_slug);
  EXPECT_EQ(edited.version, 2);
  EXPECT_EQ(edited.created, noon);
  EXPECT_EQ(edited.updated, clock.now());
  EXPECT_EQ(edited.provenance, Provenance::desk_worked);
  EXPECT_EQ(edited.credit_line, settings.credit.desk_worked);

  clock.advance(std::chrono::minutes(5));
  const Edit small{.summary = "Small ships may enter.", .body_html = "<p>Small ships may enter again.</p>"};
  const auto corrected = desk.correct(id, small, " It was small ships. ", maria);
  EXPECT_EQ(corrected.value().corrections,
            (std::vector<CorrectionNote>{{clock.now(), "It was small ships."}}));
  EXPECT_EQ(corrected.value().updated, clock.now());
  EXPECT_EQ(corrected.value().short_text, "Small ships may enter again.");  // the old words are nowhere

  const auto twice = desk.correct(id, {}, "It was small ships.", maria);  // by who heard no answer
  EXPECT_EQ(twice.error().fault, Fault::refused);

  const auto before = corrected.value().updated;
  clock.advance(std::chrono::minutes(5));
  EXPECT_EQ(desk.hold(id, because("a lawyer called")).value().why_state, "a lawyer called");
  EXPECT_EQ(desk.unpublish(id, maria).value().state, WorkflowState::unpublished);
  const auto again = desk.publish(id, maria).value();
  EXPECT_EQ(again.state, WorkflowState::published);
  EXPECT_EQ(again.created, noon);
  EXPECT_EQ(again.updated, before);  // to come back is not a change
  EXPECT_EQ(desk.kill(id, because("wrong person")).value().state, WorkflowState::killed);

  std::string told;
  const auto history = desk.history(id).value();
  for (std::size_t i = 0; i < history.size(); ++i) {
    told += std::string(name(history[i].verb)) + " ";
    EXPECT_EQ(history[i].position.value, static_cast<std::int64_t>(i) + 1);
  }
  EXPECT_EQ(told, "receive publish update correct hold unpublish publish kill ");
  EXPECT_EQ(history.back().who, "desk:maria");
  EXPECT_EQ(history.back().why, "wrong person");
}

TEST_F(DeskTest, BringsNothingBackFromAKill) {
  const auto id = published();
  EXPECT_EQ(desk.kill(id, because("  ")).error().fault, Fault::invalid);
  ASSERT_TRUE(desk.kill(id, because("wrong person")));
  const auto head = archive->head().value();
  for (const auto& refused :
       {desk.publish(id, maria), desk.update(id, {.headline = "New"}, maria),
        desk.correct(id, {}, "No.", maria), desk.hold(id, maria), desk.unpublish(id, maria),
        desk.spike(id, maria), desk.kill(id, because("again"))}) {
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().fault, Fault::refused);
  }
  EXPECT_EQ(archive->head().value(), head);  // what is refused leaves no entry
}

TEST_F(DeskTest, PublishesNothingBeforeItsTime) {
  auto story = draft();
  story.embargoed_until = noon + std::chrono::hours(2);
  const auto id = receive(story);
  const auto waits = desk.publish(id, maria, noon + std::chrono::hours(1)).value();
  EXPECT_EQ(waits.state, WorkflowState::scheduled);
  EXPECT_EQ(waits.created, std::nullopt);
  EXPECT_EQ(desk.publish(id, maria).value().state,
            WorkflowState::scheduled);  // the embargo is not the desk's
  clock.advance(std::chrono::hours(2));
  EXPECT_EQ(desk.publish(id, maria).value().state, WorkflowState::published);
}

TEST_F(DeskTest, RefusesWhatMakesNoSense) {
  const auto id = published();
  EXPECT_EQ(desk.publish(StoryId(99), maria).error().fault, Fault::not_found);
  EXPECT_EQ(desk.show(StoryId(99)).error().fault, Fault::not_found);
  EXPECT_EQ(desk.history(StoryId(99)).error().fault, Fault::not_found);
  EXPECT_EQ(desk.update(id, {}, maria).error().fault, Fault::invalid);
  EXPECT_EQ(desk.update(id, {.headline = " "}, maria).error().fault, Fault::invalid);
  EXPECT_EQ(desk.update(id, {.headline = draft().headline}, maria).error().fault, Fault::invalid);
  EXPECT_EQ(desk.update(id, {.kind = "poem"}, maria).error().fault, Fault::invalid);
  EXPECT_EQ(desk.correct(id, {.headline = "New"}, "  ", maria).error().fault, Fault::invalid);
  EXPECT_EQ(desk.spike(id, maria).error().fault, Fault::refused);
  ASSERT_TRUE(desk.hold(id, maria));
  EXPECT_EQ(desk.spike(id, maria).error().fault, Fault::refused);  // readers have had it
  const auto other = receive();
  ASSERT_TRUE(desk.hold(other, maria));
  EXPECT_EQ(desk.correct(other, {}, "Nobody has read it.", maria).error().fault, Fault::refused);
  EXPECT_TRUE(desk.spike(other, maria));
}

TEST_F(DeskTest, StopsWhatWouldGoOutByItself) {
  EXPECT_EQ(desk.go("", maria).error().fault, Fault::refused);
  EXPECT_EQ(desk.stop("nobody", maria).error().fault, Fault::not_found);
  const auto id = receive();
  ASSERT_TRUE(desk.publish(id, maria, noon + std::chrono::hours(1)));
  ASSERT_TRUE(desk.stop("", because("the lawyers are on the phone")));
  EXPECT_EQ(desk.stops().value().at(0).who, "desk:maria");

  clock.advance(std::chrono::hours(1));
  EXPECT_EQ(Timetable(*archive, settings).run_due(clock.now()).value(), 1);
  const auto held = desk.show(id).value();
  EXPECT_EQ(held.state, WorkflowState::held);
  EXPECT_EQ(held.why_state, "its time came while desk:maria had stopped automatic publishing");
  EXPECT_EQ(desk.publish(id, maria).value().state, WorkflowState::published);  // a person may

  ASSERT_TRUE(desk.go("", because("they have hung up")));
  EXPECT_TRUE(desk.stops().value().empty());
  const auto lifted = desk.lifted_stops(10).value();
  ASSERT_EQ(lifted.size(), 1u);
  EXPECT_EQ(lifted[0].stop.why, "the lawyers are on the phone");
  EXPECT_EQ(lifted[0].stop.at, noon);
  EXPECT_EQ(lifted[0].lifted.who, "desk:maria");
  EXPECT_EQ(lifted[0].lifted.why, "they have hung up");
  EXPECT_EQ(lifted[0].lifted.at, clock.now());
}

TEST_F(DeskTest, ListsForReviewTheMostUrgentFirst) {
  auto story = draft();
  story.urgency = 4;
  const auto calm = receive(story);
  story.urgency = 1;
  const auto flash = receive(story);
  story.urgency.reset();
  const auto unsaid = receive(story);
  std::vector<StoryId> order;
  const auto rows = desk.list({.state = WorkflowState::received, .source = ""}).value();
  for (const auto& row : rows) order.push_back(row.id);
  EXPECT_EQ(order, (std::vector{flash, calm, unsaid}));
}

TEST_F(DeskTest, ListsWhereStoriesStand) {
  published();
  const auto id = receive();
  const auto waiting = desk.list({.state = WorkflowState::received, .source = ""}).value();
  ASSERT_EQ(waiting.size(), 1u);
  EXPECT_EQ(waiting[0].id, id);
  EXPECT_EQ(desk.list({}).value().size(), 2u);
}

}  // namespace
}  // namespace dateline::desk
