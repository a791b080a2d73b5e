#include "app/demo_motion.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "app/demo.h"
#include "app/site_settings.h"
#include "base/file.h"

namespace dateline::app {
namespace {

using namespace std::chrono_literals;

const auto share = Share::find({});

// A demonstration that says it is seeded, and holds nothing but what moves.
struct Moving {
  explicit Moving(const std::string& name) : path(std::filesystem::path(testing::TempDir()) / name) {
    std::filesystem::remove_all(path);
    open();
    EXPECT_TRUE(write_file(path / demo_mark, "seeded 2025-12-24T22:29:30Z").has_value());
  }

  void open() {
    office = Office::open(DataDir::open(path).value(), demo_settings(share).value(), share, clock).value();
  }
  std::unique_ptr<DemoMotion> motion(std::chrono::milliseconds pace = 0ms) {
    return DemoMotion::start(*office, share, pace).value();
  }
  std::vector<archive::StoryRow> rows() { return office->desk().list({.limit = 1000}).value(); }
  std::int64_t count(WorkflowState state) {
    const auto all = rows();
    return std::ranges::count(all, state, &archive::StoryRow::state);
  }

  std::filesystem::path path;
  NewsroomClock clock;
  std::unique_ptr<Office> office;
};

TEST(DemoMotion, NotesWhereItIs) {
  const DemoProgress progress{
      .round = 3, .next = 7, .out = {{"01-a b.json", StoryId(41)}, {"02.xml", StoryId(9)}}};
  EXPECT_EQ(progress_in("seeded 2025-12-24T22:29:30Z\n" + progress_lines(progress)), progress);
  EXPECT_EQ(progress_in("seeded 2025-12-24T22:29:30Z"), DemoProgress{});
  EXPECT_EQ(progress_in("round 0\nnext -4\nout x y\nout 3\nnext 99999999999999999999\n\n"), DemoProgress{});
}

TEST(DemoMotion, PausesHalfToOneAndAHalfTimesThePace) {
  std::chrono::milliseconds sum{0};
  std::set<std::chrono::milliseconds> different;
  for (std::uint64_t n = 0; n < 1000; ++n) {
    const auto pause = demo_pause(40s, n);
    EXPECT_GE(pause, 20s);
    EXPECT_LE(pause, 60s);
    different.insert(pause);
    sum += pause;
  }
  EXPECT_NEAR(static_cast<double>(sum.count()) / 1000, 40'000, 100);
  EXPECT_GT(different.size(), 500U);
}

TEST(DemoMotion, BringsAFlashItsWriteThroughAndAKillFirst) {
  Moving demo("motion_first");
  const auto motion = demo.motion();
  for (int i = 0; i < 5; ++i) ASSERT_TRUE(motion->deliver_next().has_value());  // five minutes at most

  const auto entries = demo.office->archive().read({}, 100).value();
  const auto flash = entries.front().story.id;
  EXPECT_EQ(std::ranges::count_if(entries,
                                  [&](const JournalEntry& entry) {
                                    return entry.verb == Verb::version && entry.story.id == flash;
                                  }),
            1);
  EXPECT_EQ(demo.count(WorkflowState::killed), 1);
  EXPECT_EQ(demo.count(WorkflowState::published), 2);
  EXPECT_EQ(demo.rows().size(), 3U);
}

TEST(DemoMotion, GoesRoundWithoutPilingUp) {
  Moving demo("motion_round");
  const auto files = sample_files(DATELINE_SOURCE_DIR "/samples/live").size();
  const auto motion = demo.motion();
  for (std::size_t i = 0; i < files; ++i) ASSERT_TRUE(motion->deliver_next().has_value());
  const auto first = demo.count(WorkflowState::published);
  EXPECT_EQ(first, static_cast<std::int64_t>(files) - 3);  // a write-through, a story and its kill
  for (std::size_t i = 0; i < files; ++i) ASSERT_TRUE(motion->deliver_next().has_value());
  EXPECT_EQ(demo.count(WorkflowState::published), first);
  EXPECT_EQ(demo.count(WorkflowState::unpublished), first);
  EXPECT_EQ(demo.count(WorkflowState::killed), 2);

  // What the desk has worked on is not taken from it.
  const auto all = demo.rows();
  const auto kept = std::ranges::find(all, WorkflowState::published, &archive::StoryRow::state)->id;
  ASSERT_TRUE(demo.office->desk().update(kept, {.headline = "Mine"}, {"desk:test", ""}).has_value());
  for (std::size_t i = 0; i < files; ++i) ASSERT_TRUE(motion->deliver_next().has_value());
  EXPECT_EQ(demo.office->desk().show(kept).value().state, WorkflowState::published);
  EXPECT_EQ(demo.count(WorkflowState::published), first + 1);
}

TEST(DemoMotion, GoesOnWhereItWas) {
  Moving demo("motion_on");
  for (int i = 0; i < 3; ++i) ASSERT_TRUE(demo.motion()->deliver_next().has_value());
  EXPECT_EQ(demo.rows().size(), 3U);
  // The note of the third was lost in a crash: it comes again, and is the same delivery.
  auto mark = read_file(demo.path / demo_mark).value();
  const auto next = mark.find("next 3");
  ASSERT_NE(next, std::string::npos);
  ASSERT_TRUE(write_file(demo.path / demo_mark, mark.replace(next, 6, "next 2")).has_value());
  demo.office.reset();
  demo.open();
  ASSERT_TRUE(demo.motion()->deliver_next().has_value());
  EXPECT_EQ(demo.rows().size(), 3U);
  EXPECT_EQ(demo.count(WorkflowState::published), 3);
}

TEST(DemoMotion, LeavesOutASourceThatIsPaused) {
  Moving demo("motion_paused");
  {
    auto tx = demo.office->archive().begin().value();
    ASSERT_TRUE(tx.sources.pause("cordillera", "desk:test", "a rest", demo.clock.now()).has_value());
    ASSERT_TRUE(tx.commit().has_value());
  }
  const auto motion = demo.motion();
  for (int i = 0; i < 3; ++i) ASSERT_TRUE(motion->deliver_next().has_value());
  ASSERT_EQ(demo.rows().size(), 1U);
  EXPECT_EQ(demo.rows()[0].source, "northwind");
}

TEST(DemoMotion, MovesByItselfAndStopsAtOnce) {
  Moving demo("motion_thread");
  {
    const auto motion = demo.motion(10ms);
    const auto limit = std::chrono::steady_clock::now() + 30s;
    while (demo.rows().size() < 3 && std::chrono::steady_clock::now() < limit)
      std::this_thread::sleep_for(20ms);
  }
  EXPECT_GE(demo.rows().size(), 3U);

  const auto before = std::chrono::steady_clock::now();
  {
    const auto motion = demo.motion(24h);
  }
  EXPECT_LT(std::chrono::steady_clock::now() - before, 5s);

  const auto size = demo.rows().size();
  const auto still = demo.motion(0ms);
  std::this_thread::sleep_for(100ms);
  EXPECT_EQ(demo.rows().size(), size);
}

}  // namespace
}  // namespace dateline::app
