#include "app/timekeeper.h"

#include <gtest/gtest.h>

#include "settings/reader.h"

namespace dateline::app {
namespace {

using namespace std::chrono_literals;

TEST(Timekeeper, ReleasesWhatIsDueWhenTheClockSaysSo) {
  const auto path = std::filesystem::path(testing::TempDir()) / "timekeeper";
  std::filesystem::remove_all(path);
  ManualClock clock(parse_rfc3339("2025-12-24T22:29:00Z").value());
  const auto office =
      Office::open(DataDir::open(path).value(), default_settings(), Share::find({}), clock).value();
  const auto keeper = Timekeeper::start(*office).value();

  Story story;
  story.headline = "A ring where none should be";
  story.received_at = clock.now();
  auto transaction = office->archive().begin().value();
  const auto id =
      desk::Verbs(transaction, office->settings(), clock.now()).receive(story, {"wire:test", ""}).value().id;
  ASSERT_TRUE(transaction.commit().has_value());
  ASSERT_EQ(office->desk().publish(id, {"desk:test", ""}, clock.now() + 1h).value().state,
            WorkflowState::scheduled);

  clock.advance(59min);
  std::this_thread::sleep_for(100ms);
  EXPECT_EQ(office->desk().show(id).value().state, WorkflowState::scheduled);
  clock.advance(2min);
  for (int i = 0; i < 300 && office->desk().show(id).value().state != WorkflowState::published; ++i)
    std::this_thread::sleep_for(10ms);
  EXPECT_EQ(office->desk().show(id).value().state, WorkflowState::published);
}

}  // namespace
}  // namespace dateline::app
