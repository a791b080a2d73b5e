#include "archive/journal.h"

#include <gtest/gtest.h>

#include "archive/archive.h"
#include "archive/places_for_test.h"

namespace dateline::archive {
namespace {

struct JournalTest : AnyPlace {};

TEST_P(JournalTest, KeepsAStorysWholePastAndItsNewestEntryAsItsState) {
  const auto archive = Archive::open(place().location()).value();
  auto tx = archive->begin().value();
  const auto one = tx.journal.next_story().value(), two = tx.journal.next_story().value();
  ASSERT_NE(one, two);
  JournalEntry entry;
  entry.who = "desk:tests";
  for (const auto& [story, state] :
       {std::pair(one, WorkflowState::received), std::pair(two, WorkflowState::received),
        std::pair(one, WorkflowState::published)}) {
    entry.story.id = story;
    entry.story.state = state;
    ASSERT_TRUE(tx.journal.append(entry, {}));
  }
  EXPECT_EQ(tx.journal.appended(), Position(3));
  const auto past = tx.journal.of_story(one).value();
  ASSERT_EQ(past.size(), 2u);
  EXPECT_EQ(past[0].story.state, WorkflowState::received);
  EXPECT_EQ(past[1].position, Position(3));
  EXPECT_EQ(tx.stories.find(one).value()->state, WorkflowState::published);
  EXPECT_EQ(tx.journal.read(Position(1), 1).value().front().story.id, two);
  EXPECT_EQ(tx.journal.head().value(), Position(3));

  const auto changes = tx.journal.changes(Position(0), 10).value();
  ASSERT_EQ(changes.size(), 2u) << "of each story its newest entry";
  EXPECT_EQ(changes[0].story.id, two);
  EXPECT_EQ(changes[1], past[1]);
  EXPECT_EQ(tx.journal.changes(Position(0), 2).value().front(), past[0])
      << "among so many, and no later ones";
  EXPECT_TRUE(tx.journal.changes(Position(3), 2).value().empty());
}

INSTANTIATE_TEST_SUITE_P(Both, JournalTest, both_backends, backend_name);

}  // namespace
}  // namespace dateline::archive
