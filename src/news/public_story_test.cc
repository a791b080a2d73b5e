#include "news/public_story.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

using std::chrono::hours;
using std::chrono::milliseconds;

const Instant noon = parse_rfc3339("2026-03-01T12:00:00Z").value();

Story published() {
  Story story;
  story.id = StoryId(7);
  story.state = WorkflowState::published;
  story.created = noon - hours(3);
  return story;
}

TEST(Release, OpensOnlyWhatIsPublished) {
  EXPECT_TRUE(release(published(), noon).is_public());
  for (const auto& [state, closed] : {std::pair{WorkflowState::received, Closed::not_published},
                                      {WorkflowState::scheduled, Closed::not_published},
                                      {WorkflowState::spiked, Closed::not_published},
                                      {WorkflowState::held, Closed::withdrawn},
                                      {WorkflowState::unpublished, Closed::withdrawn},
                                      {WorkflowState::killed, Closed::killed}}) {
    auto story = published();
    story.state = state;
    const auto answer = release(story, noon);
    ASSERT_FALSE(answer.is_public());
    EXPECT_EQ(answer.closed(), closed);
    EXPECT_TRUE(answer.was_public());
  }
}

TEST(Release, OpensAtTheEndOfAnEmbargoAndNotBefore) {
  auto story = published();
  story.embargoed_until = noon;
  const auto before = release(story, noon - milliseconds(1));
  ASSERT_FALSE(before.is_public());
  EXPECT_EQ(before.closed(), Closed::embargoed);
  EXPECT_EQ(before.changes_at(), noon);
  EXPECT_TRUE(release(story, noon).is_public());
}

TEST(Release, WaitsForBothEmbargoAndSchedule) {
  auto story = published();
  story.embargoed_until = noon;
  story.publish_at = noon + hours(1);
  EXPECT_EQ(release(story, noon).closed(), Closed::before_schedule);
  EXPECT_TRUE(release(story, noon + hours(1)).is_public());
}

TEST(Release, ShowsOnlyPicturesThatAreOursAndMayBeShown) {
  auto story = published();
  const Picture good{.src = "https://a.example/1.jpg", .media = "abc", .rights_end = noon + hours(1)};
  auto unfetched = good, withdrawn = good, ended = good;
  unfetched.media.clear();
  withdrawn.withdrawn = true;
  ended.rights_end = noon;
  for (const auto& bad : {unfetched, withdrawn, ended}) {
    story.picture = bad;
    story.gallery = {good, bad};
    const auto answer = release(story, noon);
    EXPECT_FALSE(answer.story()->picture);
    EXPECT_EQ(answer.story()->gallery, std::vector{good});
  }
  story.picture = good;
  EXPECT_TRUE(release(story, noon).story()->picture);
}

TEST(Release, ClosesAndDropsThePictureWhenRightsEnd) {
  auto story = published();
  story.rights_end = noon;
  story.picture = Picture{.src = "/a.jpg", .rights_end = noon - hours(1)};
  const auto before = release(story, noon - milliseconds(1));
  ASSERT_TRUE(before.is_public());
  EXPECT_FALSE(before.story()->picture);
  EXPECT_EQ(before.changes_at(), noon);
  EXPECT_EQ(release(story, noon).closed(), Closed::rights_ended);
}

}  // namespace
}  // namespace dateline
