#include "news/story.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(Story, HasAnAddress) {
  EXPECT_EQ(story_path(StoryId(12), "a-slug"), "/story/12/a-slug");
}

TEST(Story, GivesATagAKey) {
  EXPECT_EQ(tag_key("New Year"), "new-year");
  EXPECT_EQ(tag_key("new-year"), "new-year");
  EXPECT_EQ(tag_key("Story"), "story");
  EXPECT_EQ(tag_key("★"), "");
  EXPECT_FALSE(tag_key("Εκλογές").empty());
}

TEST(Story, CountsAVersionOnce) {
  Story story;
  count_version(story, false);
  EXPECT_EQ(story.versions, VersionCount{});  // not public
  story.state = WorkflowState::published;
  count_version(story, false);
  count_version(story, false);
  EXPECT_EQ(story.versions, (VersionCount{.shown = 1, .uncorrected = 0, .last = 1}));
  story.version = 2;
  count_version(story, true);
  EXPECT_EQ(story.versions, (VersionCount{.shown = 2, .uncorrected = 1, .last = 2}));
}

}  // namespace
}  // namespace dateline
