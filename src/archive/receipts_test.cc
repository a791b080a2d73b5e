#include "archive/receipts.h"

#include <gtest/gtest.h>

#include "archive/archive.h"
#include "archive/places_for_test.h"

namespace dateline::archive {
namespace {

struct ReceiptsTest : AnyPlace {};

TEST_P(ReceiptsTest, NamesWhoHasAppliedAStorysLastChange) {
  const Instant noon = parse_rfc3339("2025-12-24T12:00:00Z").value();
  const auto archive = Archive::open(place().location()).value();
  auto tx = archive->begin().value();
  JournalEntry entry;
  for (int i = 0; i < 3; ++i) {
    entry.story.id = tx.journal.next_story().value();
    ASSERT_TRUE(tx.journal.append(entry, {}));
  }
  ASSERT_TRUE(tx.receipts.applied("pages", Position(1), noon));
  ASSERT_TRUE(tx.receipts.applied("pages", Position(3), noon + std::chrono::seconds(2)));
  ASSERT_TRUE(tx.receipts.applied("pages", Position(3), noon + std::chrono::seconds(9)));  // again: no news
  ASSERT_TRUE(tx.receipts.applied("search", Position(1), noon));

  EXPECT_EQ(tx.receipts.position("pages").value(), Position(3));
  EXPECT_EQ(tx.receipts.position("mail").value(), Position(0));
  const auto receipt = tx.receipts.of_story(StoryId(2)).value();
  EXPECT_EQ(receipt.entry, Position(2));
  ASSERT_EQ(receipt.surfaces.size(), 2u);
  EXPECT_EQ(receipt.surfaces[0].surface, "pages");
  EXPECT_EQ(receipt.surfaces[0].applied_at, noon + std::chrono::seconds(2));
  EXPECT_EQ(receipt.surfaces[1].position, Position(1));
  EXPECT_EQ(receipt.surfaces[1].applied_at, std::nullopt);
  EXPECT_EQ(tx.receipts.of_story(StoryId(9)).error().fault, Fault::not_found);
}

INSTANTIATE_TEST_SUITE_P(Both, ReceiptsTest, both_backends, backend_name);

}  // namespace
}  // namespace dateline::archive
