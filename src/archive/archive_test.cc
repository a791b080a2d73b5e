#include "archive/archive.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <thread>

#include "archive/places_for_test.h"

namespace dateline::archive {
namespace {

struct ArchiveTest : AnyPlace {
  std::unique_ptr<Archive> open() const {
    auto archive = Archive::open(place().location());
    EXPECT_TRUE(archive) << archive.error().text();
    return std::move(archive).value();
  }
};

const Instant noon = parse_rfc3339("2025-12-24T12:00:00Z").value();

JournalEntry entry_for(StoryId id, Verb verb = Verb::receive) {
  JournalEntry entry;
  entry.at = noon;
  entry.verb = verb;
  entry.who = "desk:tests";
  entry.why = "because";
  entry.story.id = id;
  entry.story.headline = "Ferry returns to Port Ansel";
  entry.story.received_at = noon;
  return entry;
}

StoryId append_story(Archive& archive) {
  auto tx = archive.begin().value();
  const auto id = tx.journal.next_story().value();
  EXPECT_TRUE(tx.journal.append(entry_for(id), {}));
  EXPECT_TRUE(tx.commit());
  return id;
}

TEST_P(ArchiveTest, GivesBackWhatWasAppended) {
  const auto archive = open();
  auto tx = archive->begin().value();
  auto entry = entry_for(tx.journal.next_story().value(), Verb::publish);
  entry.story.state = WorkflowState::published;
  entry.story.created = entry.story.updated = noon;
  entry.story.because = {{"country", "it says so"}};
  entry.position = tx.journal.append(entry, noon + std::chrono::hours(1)).value();
  ASSERT_TRUE(tx.commit());

  EXPECT_EQ(archive->head().value(), Position(1));
  EXPECT_EQ(archive->read(Position(0), 10).value(), std::vector{entry});
  EXPECT_EQ(archive->newest(10).value(), std::vector{entry});
  EXPECT_EQ(archive->find(entry.story.id).value(), entry.story);
  EXPECT_EQ(archive->find(StoryId(99)).value(), std::nullopt);
  auto reading = archive->reading().value();
  EXPECT_TRUE(reading.stories.due(noon, 9).value().empty());
  EXPECT_EQ(reading.stories.due(noon + std::chrono::hours(1), 9).value(), std::vector{entry.story.id});
  EXPECT_EQ(reading.stories.next_due().value(), noon + std::chrono::hours(1));
}

TEST_P(ArchiveTest, ForgetsATransactionThatIsNotCommittedAndItsPosition) {
  const auto archive = open();
  {
    auto tx = archive->begin().value();
    ASSERT_EQ(tx.journal.append(entry_for(tx.journal.next_story().value()), {}).value(), Position(1));
  }
  EXPECT_EQ(archive->head().value(), Position(0));
  append_story(*archive);
  EXPECT_EQ(archive->head().value(), Position(1));
}

TEST_P(ArchiveTest, KeepsPositionsGaplessUnderConcurrentWriters) {
  const auto archive = open();
  constexpr int threads = 4, each = 25;
  {
    std::vector<std::jthread> writers;
    for (int t = 0; t < threads; ++t)
      writers.emplace_back([&] {
        for (int i = 0; i < each; ++i) {
          auto tx = archive->begin().value();
          ASSERT_TRUE(tx.journal.append(entry_for(tx.journal.next_story().value()), {}));
          if (i % 5 != 4) {
            ASSERT_TRUE(tx.commit());
          }
        }
      });
    // A reader that follows meanwhile never sees a gap.
    Position seen;
    while (seen.value < threads * each * 4 / 5) {
      const auto next = archive->read(seen, 7).value();
      for (const auto& entry : next) {
        ASSERT_EQ(entry.position, seen.next());
        seen = entry.position;
      }
      archive->wait_beyond(seen, std::chrono::milliseconds(50));
    }
  }
  const auto all = archive->read(Position(0), 1000).value();
  ASSERT_EQ(all.size(), std::size_t{threads * each * 4 / 5});
}

TEST_P(ArchiveTest, LosesNothingCommittedWhenTheProcessIsKilled) {
  const auto child = ::fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    auto archive = Archive::open(place().location()).value();
    for (int i = 0; i < 3; ++i) append_story(*archive);
    auto tx = archive->begin().value();
    (void)tx.journal.append(entry_for(tx.journal.next_story().value()), {});
    ::kill(::getpid(), SIGKILL);
  }
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  ASSERT_TRUE(WIFSIGNALED(status));
  const auto archive = open();
  EXPECT_EQ(archive->head().value(), Position(3));
  EXPECT_EQ(append_story(*archive), StoryId(4));
  EXPECT_EQ(archive->head().value(), Position(4));
}

// A backup is another process; when it ends it must not take the log from under the newsroom.
TEST_P(ArchiveTest, IsReadByAnotherProcessWithoutHarm) {
  int begin[2];
  ASSERT_EQ(::pipe(begin), 0);
  const auto child = ::fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    char go = 0;
    bool read = ::read(begin[0], &go, 1) == 1;
    {
      const auto session = Session::open(place().location(), Access::read);
      read = read && session &&
             session.value()->value<std::int64_t>("SELECT COUNT(*) FROM journal").value() == 2;
    }
    ::_exit(read ? 0 : 1);
  }
  const auto archive = open();
  append_story(*archive);
  const auto first = archive->reading().value(), second = archive->reading().value();
  append_story(*archive);
  ASSERT_EQ(::write(begin[1], "x", 1), 1);
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  EXPECT_EQ(status, 0);
  const auto log = place().location() + "/archive.sqlite-wal";
  if (GetParam() == Backend::sqlite) {
    EXPECT_TRUE(std::filesystem::exists(log));
  }
  append_story(*archive);
  EXPECT_EQ(archive->head().value(), Position(3));
}

TEST_P(ArchiveTest, StartsWithTheHotSetOldestPositionFirst) {
  const auto archive = open();
  for (int i = 1; i <= 5; ++i) {
    auto tx = archive->begin().value();
    auto entry = entry_for(tx.journal.next_story().value(), Verb::publish);
    if (i != 3) entry.story.created = noon;
    entry.story.updated = noon - std::chrono::hours(i == 1 ? -1 : i);  // the first is the newest
    ASSERT_TRUE(tx.journal.append(entry, {}));
    ASSERT_TRUE(tx.commit());
  }
  const auto hot = archive->newest(3).value();
  ASSERT_EQ(hot.size(), 3u);
  EXPECT_EQ(hot[0].position, Position(1));
  EXPECT_EQ(hot[1].position, Position(2));
  EXPECT_EQ(hot[2].position, Position(4));  // the third was never public, the fifth is too old
}

TEST_P(ArchiveTest, WakesWhoWaitsForTheNextEntry) {
  const auto archive = open();
  EXPECT_FALSE(archive->wait_beyond(Position(0), std::chrono::milliseconds(1)));
  const std::jthread writer([&] { append_story(*archive); });
  EXPECT_TRUE(archive->wait_beyond(Position(0), std::chrono::seconds(20)));
}

TEST_P(ArchiveTest, KnowsHowLargeItIs) {
  const auto archive = Archive::open(place().location()).value();
  const auto before = archive->reading().value().size().value();
  EXPECT_GT(before, 10'000);
  auto tx = archive->begin().value();
  const Delivery large{.source = "northwind", .key = "k"};
  RawBytes bytes = RawBytes::of("x");
  bytes.zstd.assign(3'000'000, 'x');
  ASSERT_TRUE(tx.raw.put(large, bytes, Instant()));
  ASSERT_TRUE(tx.commit());
  EXPECT_GT(archive->reading().value().size().value(), before + 10'000);
}

INSTANTIATE_TEST_SUITE_P(Both, ArchiveTest, both_backends, backend_name);

TEST(Archive, LetsTwoNodesWriteOneDatabase) {
  const Place place(Backend::postgresql);
  ASSERT_TRUE(place.ready()) << "run this through tests/postgres/with_postgres";
  const auto here = Archive::open(place.location()).value(), there = Archive::open(place.location()).value();
  {
    const std::jthread one([&] {
      for (int i = 0; i < 20; ++i) append_story(*here);
    });
    for (int i = 0; i < 20; ++i) append_story(*there);
  }
  const auto all = here->read(Position(0), 100).value();
  ASSERT_EQ(all.size(), 40u);
  for (std::size_t i = 0; i < all.size(); ++i) EXPECT_EQ(all[i].position.value, static_cast<int>(i) + 1);
}

}  // namespace
}  // namespace dateline::archive
