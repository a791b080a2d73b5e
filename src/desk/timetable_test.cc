#include "desk/timetable.h"

#include "desk/newsroom_for_test.h"

namespace dateline::desk {
namespace {

struct TimetableTest : Newsroom {
  Timetable timetable{*archive, settings};
};

const auto hour = std::chrono::hours(1);

TEST_F(TimetableTest, ReleasesAnEmbargoWhenItEndsAndNotBefore) {
  auto story = draft();
  story.embargoed_until = noon + hour;
  const auto id = receive(story);
  ASSERT_TRUE(desk.publish(id, maria));
  EXPECT_EQ(timetable.next_due().value(), noon + hour);
  EXPECT_EQ(timetable.run_due(noon + hour - std::chrono::milliseconds(1)).value(), 0);
  EXPECT_EQ(desk.show(id).value().state, WorkflowState::scheduled);

  EXPECT_EQ(timetable.run_due(noon + hour).value(), 1);
  const auto out = desk.show(id).value();
  EXPECT_EQ(out.state, WorkflowState::published);
  EXPECT_EQ(out.created, noon + hour);
  const auto last = desk.history(id).value().back();
  EXPECT_EQ(last.verb, Verb::release);
  EXPECT_EQ(last.who, "clock");
  EXPECT_EQ(timetable.run_due(noon + hour).value(), 0);
  EXPECT_EQ(timetable.next_due().value(), std::nullopt);
}

TEST_F(TimetableTest, EndsRightsOfStoriesAndOfPictures) {
  auto story = draft();
  story.rights_end = noon + 2 * hour;
  story.picture = Picture{.src = "https://northwind.example/ferry.jpg"};
  story.picture->rights_end = noon + hour;
  const auto id = receive(story);
  ASSERT_TRUE(desk.publish(id, maria));
  EXPECT_EQ(timetable.run_due(noon + hour).value(), 1);
  EXPECT_FALSE(desk.show(id).value().picture);
  EXPECT_EQ(desk.show(id).value().state, WorkflowState::published);
  EXPECT_EQ(timetable.run_due(noon + 2 * hour).value(), 1);
  EXPECT_EQ(desk.show(id).value().state, WorkflowState::unpublished);
  clock.set(noon + 3 * hour);
  EXPECT_EQ(desk.publish(id, maria).error().fault, Fault::refused);
}

TEST_F(TimetableTest, CatchesUpWithWhatCameDueWhileNothingRan) {
  std::vector<StoryId> ids;
  for (int i = 0; i < 3; ++i) {
    ids.push_back(receive());
    ASSERT_TRUE(desk.publish(ids.back(), maria, noon + (i + 1) * hour));
  }
  ASSERT_TRUE(desk.hold(ids[1], maria));
  EXPECT_EQ(timetable.run_due(noon + 9 * hour).value(), 2);
  EXPECT_EQ(desk.show(ids[0]).value().state, WorkflowState::published);
  EXPECT_EQ(desk.show(ids[1]).value().state, WorkflowState::held);
  EXPECT_EQ(desk.show(ids[2]).value().state, WorkflowState::published);
}

TEST_F(TimetableTest, LetsRightsThatEndedFirstWin) {
  auto story = draft();
  story.embargoed_until = noon + 2 * hour;
  story.rights_end = noon + hour;
  const auto id = receive(story);
  ASSERT_TRUE(desk.publish(id, maria));
  EXPECT_EQ(timetable.run_due(noon + 2 * hour).value(), 1);
  EXPECT_EQ(desk.show(id).value().state, WorkflowState::unpublished);
  EXPECT_EQ(desk.show(id).value().created, std::nullopt);  // it never was public
}

}  // namespace
}  // namespace dateline::desk
