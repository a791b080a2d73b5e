#include "app/follower.h"

#include <gtest/gtest.h>

#include <condition_variable>
#include <filesystem>
#include <mutex>

namespace dateline::app {
namespace {

using namespace std::chrono_literals;

// Remembers the headlines it was given; fails as often as it is told to.
class Board final : public Surface {
 public:
  std::chrono::milliseconds takes{};  // each application

  explicit Board(std::string name = "board") : name_(std::move(name)) {}
  std::string_view name() const override { return name_; }
  Result<> apply(const std::vector<JournalEntry>& entries, Instant) override {
    const std::lock_guard lock(mutex_);
    if (!shown_.empty()) between_ += std::chrono::steady_clock::now() - ended_;
    std::this_thread::sleep_for(takes);
    ended_ = std::chrono::steady_clock::now();
    if (failures_ > 0) {
      --failures_;
      return error(Fault::unavailable, "the board fell down");
    }
    for (const auto& entry : entries) shown_.push_back(entry.story.headline);
    changed_.notify_all();
    return ok();
  }
  std::vector<std::string> wait_for(std::size_t count) {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, 10s, [&] { return shown_.size() >= count; });
    return shown_;
  }
  // From the end of one application to the beginning of the next, in sum, once something is shown.
  std::chrono::nanoseconds between() {
    const std::lock_guard lock(mutex_);
    return between_;
  }
  void fail(int times) {
    const std::lock_guard lock(mutex_);
    failures_ = times;
  }

 private:
  const std::string name_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<std::string> shown_;
  int failures_ = 0;
  std::chrono::steady_clock::time_point ended_;
  std::chrono::nanoseconds between_{};
};

struct FollowerTest : testing::Test {
  std::filesystem::path folder = std::filesystem::path(testing::TempDir()) / "follower_test";
  ManualClock clock{parse_rfc3339("2025-12-24T22:29:00Z").value()};
  std::unique_ptr<archive::Archive> archive;
  Standings standings;

  Followed followed() { return {*archive, clock, standings}; }
  void SetUp() override {
    std::filesystem::remove_all(folder);
    archive = archive::Archive::open(folder.string()).value();
  }
  StoryId publish(std::string headline, std::optional<Instant> embargo = {}) {
    auto transaction = archive->begin().value();
    JournalEntry entry{
        .position = {}, .at = clock.now(), .verb = Verb::publish, .who = "desk", .why = "", .story = {}};
    entry.story.id = transaction.journal.next_story().value();
    entry.story.headline = std::move(headline);
    entry.story.embargoed_until = embargo;
    entry.story.state = WorkflowState::published;
    entry.story.created = entry.story.updated = clock.now();
    EXPECT_TRUE(transaction.journal.append(entry, {}).has_value());
    EXPECT_TRUE(transaction.commit().has_value());
    return entry.story.id;
  }
  bool complete(StoryId story) {
    for (int i = 0; i < 200; ++i, std::this_thread::sleep_for(10ms)) {
      const auto receipt = archive->reading().value().receipts.of_story(story).value();
      if (!receipt.surfaces.empty() && receipt.surfaces[0].applied_at) return true;
    }
    return false;
  }
};

TEST_F(FollowerTest, StartsWithTheNewestAndGoesOn) {
  publish("one");
  publish("two");
  Board board;
  const auto follower = Follower::start({&board}, followed(), 100);
  ASSERT_TRUE(follower.has_value()) << follower.error().text();
  EXPECT_EQ(board.wait_for(2), (std::vector<std::string>{"one", "two"}));
  const auto third = publish("three");
  EXPECT_EQ(board.wait_for(3), (std::vector<std::string>{"one", "two", "three"}));
  EXPECT_TRUE(complete(third));
}

TEST_F(FollowerTest, TellsWhoeverWaits) {
  Board board;
  const auto follower = Follower::start({&board}, followed(), 100).value();
  const auto story = publish("one");
  EXPECT_TRUE(standings.wait_for(archive->head().value(), 10s).empty());
  EXPECT_EQ(board.wait_for(1), std::vector<std::string>{"one"});
  EXPECT_TRUE(archive->reading().value().receipts.of_story(story).value().surfaces[0].applied_at);
}

TEST_F(FollowerTest, KeepsSeveralTogether) {
  Board board, other("other board");
  const auto follower = Follower::start({&board, &other}, followed(), 100).value();
  const auto story = publish("one");
  EXPECT_TRUE(standings.wait_for(archive->head().value(), 10s).empty());
  EXPECT_EQ(board.wait_for(1), other.wait_for(1));
  const auto lines = archive->reading().value().receipts.of_story(story).value().surfaces;
  ASSERT_EQ(lines.size(), 2u);
  for (const auto& line : lines) EXPECT_TRUE(line.applied_at) << line.surface;
}

// What one of them cannot apply is not on the receipt of the other either: both are tried again.
TEST_F(FollowerTest, HasAppliedNothingBeforeAllHave) {
  Board board, other("other board");
  const auto follower = Follower::start({&board, &other}, followed(), 100).value();
  other.fail(1);
  publish("one");
  EXPECT_EQ(other.wait_for(1), std::vector<std::string>{"one"});
  EXPECT_EQ(board.wait_for(2), (std::vector<std::string>{"one", "one"}));
}

// What answers with parts of the pages has not applied a kill before they have; it needs no entries for that.
TEST_F(FollowerTest, ComesAfterAnother) {
  Board board;
  auto behind = followed();
  behind.after = "pages";
  const auto follower = Follower::start({&board}, behind, 100).value();
  const auto story = publish("one");
  const auto applied = [&] {
    return archive->reading().value().receipts.of_story(story).value().surfaces.at(0).applied_at.has_value();
  };
  std::this_thread::sleep_for(100ms);
  EXPECT_FALSE(applied());
  standings.reached("pages", archive->head().value());
  EXPECT_TRUE(complete(story));
  EXPECT_TRUE(standings.wait_for(archive->head().value(), 10s).empty());
  EXPECT_TRUE(board.wait_for(0).empty());
}

TEST_F(FollowerTest, DoesNotRestWhileMoreIsThere) {
  JournalEntry entry{
      .position = {}, .at = clock.now(), .verb = Verb::receive, .who = "", .why = "", .story = {}};
  {
    auto transaction = archive->begin().value();
    entry.story.id = transaction.journal.next_story().value();
    ASSERT_TRUE(transaction.commit().has_value());
  }
  Board board;
  board.takes = 100ms;
  const auto follower = Follower::start({&board}, followed(), 100).value();
  auto transaction = archive->begin().value();
  for (int i = 0; i < 4000; ++i) ASSERT_TRUE(transaction.journal.append(entry, {}).has_value());
  ASSERT_TRUE(transaction.commit().has_value());
  ASSERT_EQ(board.wait_for(4).size(), 4u);  // of each batch the story's newest entry
  EXPECT_LT(board.between(), 3 * 400ms);    // which it would rest after each of the first three times
}

TEST_F(FollowerTest, AppliesAgainWhatAClockSetBackHasClosed) {
  publish("released an hour ago, by a clock that was fast", clock.now() + 1h);
  publish("two");
  Board board;
  const auto follower = Follower::start({&board}, followed(), 100).value();
  EXPECT_EQ(board.wait_for(2).size(), 2u);
  clock.advance(2h);
  const auto shown = board.wait_for(3);
  ASSERT_EQ(shown.size(), 3u);
  EXPECT_EQ(shown[2], shown[0]);
}

TEST_F(FollowerTest, TriesAgainAndSkipsNothing) {
  Board board;
  const auto follower = Follower::start({&board}, followed(), 100).value();
  board.fail(1);
  publish("one");
  publish("two");
  EXPECT_EQ(board.wait_for(2), (std::vector<std::string>{"one", "two"}));
}

TEST_F(FollowerTest, ASurfaceThatCannotStartSaysWhy) {
  Board board;
  board.fail(1);
  EXPECT_EQ(Follower::start({&board}, followed(), 100).error().what, "the board fell down");
}

}  // namespace
}  // namespace dateline::app
