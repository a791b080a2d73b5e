#include "wire/feeds/waiting_files.h"

#include <gtest/gtest.h>

namespace dateline::feeds {
namespace {

using namespace std::chrono_literals;

constexpr FileMark first{.inode = 1, .size = 10, .modified = 100};
constexpr FileMark grown{.inode = 1, .size = 20, .modified = 200};
constexpr FileMark other{.inode = 2, .size = 10, .modified = 100};

struct Files : testing::Test {
  const DropPace pace;
  const WaitingFiles::Time start{1h};
  WaitingFiles files{pace};

  WaitingFiles::Time sweep(const FileMark& mark, WaitingFiles::Time now) {
    files.begin_sweep();
    const auto at = files.look("a", mark, now);
    files.end_sweep();
    return at;
  }
};

TEST_F(Files, AreReadyAfterAQuietTime) {
  EXPECT_EQ(sweep(first, start), start + pace.quiet);
  EXPECT_EQ(sweep(first, start + 1s), start + pace.quiet);
  EXPECT_EQ(sweep(grown, start + 1s), start + 1s + pace.quiet);
  EXPECT_EQ(sweep(other, start + 2s), start + 2s + pace.quiet);
  EXPECT_EQ(files.touched("a", start + 3s), start + 3s + pace.quiet);
  EXPECT_EQ(sweep(other, start + 4s), start + 3s + pace.quiet);
}

TEST_F(Files, AreKnownAsFlashesUntilTheyChange) {
  sweep(first, start);
  EXPECT_FALSE(files.flash("a").has_value());
  files.flash("a") = true;
  sweep(first, start + 1s);
  EXPECT_EQ(files.flash("a"), true);
  sweep(grown, start + 2s);
  EXPECT_FALSE(files.flash("a").has_value());
}

TEST_F(Files, AreReadyAtOnceWhereTheyCameWhole) {
  files.came_whole("a");
  EXPECT_EQ(sweep(first, start), start);
  EXPECT_EQ(sweep(grown, start + 1s), start + 1s + pace.quiet);
}

TEST_F(Files, WithoutALeaseWaitLonger) {
  sweep(first, start);
  EXPECT_EQ(files.ready_without_lease("a"), start + pace.unleased);
  files.is_written("a");
  EXPECT_EQ(files.ready_without_lease("a"), start + pace.unclosed);
  files.was_closed("a");
  EXPECT_EQ(files.ready_without_lease("a"), start + pace.unleased);
  files.is_written("a");
  files.forget_events();
  EXPECT_EQ(files.ready_without_lease("a"), start + pace.unleased);
  EXPECT_EQ(files.ready_though_empty("a"), start + pace.empty);
}

TEST_F(Files, AreSettledUntilTheyChange) {
  sweep(first, start);
  files.settle("a");
  EXPECT_EQ(sweep(first, start + 24h), WaitingFiles::Time::max());
  EXPECT_EQ(sweep(grown, start + 25h), start + 25h + pace.quiet);
}

TEST_F(Files, AreTriedAgainLaterEachTime) {
  sweep(first, start);
  EXPECT_EQ(files.failed("a", start), start + 1s);
  EXPECT_EQ(files.failed("a", start + 1s), start + 3s);
  EXPECT_EQ(sweep(first, start + 2s), start + 3s);
  EXPECT_EQ(files.put_off("a", start + 9s), start + 9s);
}

TEST_F(Files, AreForgottenWhenTheyAreGone) {
  sweep(first, start);
  files.begin_sweep();
  files.end_sweep();
  EXPECT_EQ(files.size(), 0u);
  sweep(first, start);
  files.forget("a");
  EXPECT_EQ(files.size(), 0u);
}

}  // namespace
}  // namespace dateline::feeds
