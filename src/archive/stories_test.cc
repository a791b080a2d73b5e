#include "archive/stories.h"

#include <gtest/gtest.h>

#include "archive/archive.h"
#include "archive/places_for_test.h"

namespace dateline::archive {
namespace {

struct StoriesTest : AnyPlace {};

TEST_P(StoriesTest, ListsByStateAndSourceLastChangedFirst) {
  const auto archive = Archive::open(place().location()).value();
  auto tx = archive->begin().value();
  std::vector<Story> made;
  for (const auto& [source, state] :
       {std::pair("northwind", WorkflowState::published), std::pair("meridian", WorkflowState::published),
        std::pair("northwind", WorkflowState::held)}) {
    JournalEntry entry;
    entry.story.id = tx.journal.next_story().value();
    entry.story.source = source;
    entry.story.state = state;
    entry.story.headline = "Ålesund's ferry is late";
    ASSERT_TRUE(tx.journal.append(entry, {}));
    made.push_back(entry.story);
  }
  const auto ids = [&](const StoryFilter& filter) {
    std::vector<std::int64_t> found;
    const auto rows = tx.stories.list(filter).value();
    for (const auto& row : rows) found.push_back(row.id.value);
    return found;
  };
  EXPECT_EQ(ids({}), (std::vector<std::int64_t>{3, 2, 1}));
  EXPECT_EQ(ids({.state = {}, .source = "", .limit = 1}), (std::vector<std::int64_t>{3}));
  EXPECT_EQ(ids({.state = WorkflowState::published, .source = ""}), (std::vector<std::int64_t>{2, 1}));
  EXPECT_EQ(ids({.state = WorkflowState::published, .source = "northwind"}), (std::vector<std::int64_t>{1}));
  EXPECT_EQ(tx.stories.list({}).value().front().headline, "Ålesund's ferry is late");
  EXPECT_EQ(tx.stories.find(StoryId(2)).value(), made[1]);
  EXPECT_EQ(tx.stories.next_due().value(), std::nullopt);
}

INSTANTIATE_TEST_SUITE_P(Both, StoriesTest, both_backends, backend_name);

}  // namespace
}  // namespace dateline::archive
