#include "archive/views.h"

#include <gtest/gtest.h>

#include "archive/archive.h"
#include "archive/places_for_test.h"

namespace dateline::archive {
namespace {

using namespace std::chrono_literals;

struct ViewsTest : AnyPlace {
  // So many stories, numbered from 1.
  static void file_stories(Transaction& tx, int count) {
    for (int i = 0; i < count; ++i) {
      JournalEntry entry;
      entry.story.id = tx.journal.next_story().value();
      ASSERT_TRUE(tx.journal.append(entry, {}));
    }
  }
};

const Instant noon = parse_rfc3339("2025-12-24T12:00:00Z").value();

TEST_P(ViewsTest, KeepOneLineAStory) {
  const auto archive = Archive::open(place().location()).value();
  auto tx = archive->begin().value();
  file_stories(tx, 2);
  ASSERT_TRUE(tx.views.put({StoryId(1), 5, 4500, noon}));
  ASSERT_TRUE(tx.views.put({StoryId(2), 1, 1000, noon + 1min}));
  ASSERT_TRUE(tx.views.put({StoryId(1), 7, 6000, noon + 2min}));
  const StoryViews first{StoryId(1), 7, 6000, noon + 2min};
  EXPECT_EQ(tx.views.of(StoryId(1)).value(), first);
  EXPECT_FALSE(tx.views.of(StoryId(3)).value());
  const auto latest = tx.views.latest(1).value();
  ASSERT_EQ(latest.size(), 1u);
  EXPECT_EQ(latest[0], first);
}

TEST_P(ViewsTest, KeepNothingOfAStoryThatIsNotThere) {
  const auto archive = Archive::open(place().location()).value();
  auto tx = archive->begin().value();
  ASSERT_TRUE(tx.views.put({StoryId(99), 5, 5000, noon}));
  EXPECT_TRUE(tx.views.latest(10).value().empty());
}

INSTANTIATE_TEST_SUITE_P(Both, ViewsTest, both_backends, backend_name);

}  // namespace
}  // namespace dateline::archive
