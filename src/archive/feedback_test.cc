#include "archive/feedback.h"

#include <gtest/gtest.h>

#include "archive/archive.h"
#include "archive/places_for_test.h"

namespace dateline::archive {
namespace {

using namespace std::chrono_literals;

struct FeedbackTest : AnyPlace {};

const Instant noon = parse_rfc3339("2025-12-24T12:00:00Z").value();

Feedback written(std::string text, Instant at = noon) {
  return {{}, at, "/story/1/ferry", std::move(text), "reader@example.org", {}, {}};
}

TEST_P(FeedbackTest, WaitsUntilSomebodyHasSeenToIt) {
  const auto archive = Archive::open(place().location()).value();
  auto tx = archive->begin().value();
  const auto first = tx.feedback.add(written("The ferry has two decks, not three.")).value();
  const auto second = tx.feedback.add(written("\x1b[2J' OR 1=1 --\n<script>", noon + 1min)).value();
  EXPECT_EQ(tx.feedback.list(FeedbackWanted::open, 10).value().size(), 2u);

  ASSERT_TRUE(tx.feedback.done(first, "desk:maria", noon + 2min));
  ASSERT_TRUE(tx.feedback.done(first, "desk:jo", noon + 3min));
  const auto open = tx.feedback.list(FeedbackWanted::open, 10).value();
  ASSERT_EQ(open.size(), 1u);
  EXPECT_EQ(open[0].id, second);
  EXPECT_EQ(open[0].text, "\x1b[2J' OR 1=1 --\n<script>");
  const auto seen = tx.feedback.find(first).value();
  ASSERT_TRUE(seen);
  EXPECT_EQ(seen->done_by, "desk:maria");
  EXPECT_EQ(seen->done_at, noon + 2min);
  EXPECT_EQ(tx.feedback.list(FeedbackWanted::all, 10).value().size(), 2u);
  EXPECT_FALSE(tx.feedback.find(FeedbackId(9)).value());
}

TEST_P(FeedbackTest, ForgetsWhatIsOldestFirst) {
  const auto archive = Archive::open(place().location()).value();
  auto tx = archive->begin().value();
  for (const auto age : {3h, 2h, 1h}) ASSERT_TRUE(tx.feedback.add(written("old", noon - age)));
  EXPECT_EQ(tx.feedback.forget(noon - 90min, 1).value(), 1u);
  EXPECT_EQ(tx.feedback.forget(noon - 90min, 10).value(), 1u);
  EXPECT_EQ(tx.feedback.forget(noon - 90min, 10).value(), 0u);
  EXPECT_EQ(tx.feedback.list(FeedbackWanted::all, 10).value().size(), 1u);
}

INSTANTIATE_TEST_SUITE_P(Both, FeedbackTest, both_backends, backend_name);

}  // namespace
}  // namespace dateline::archive
