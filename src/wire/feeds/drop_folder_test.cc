#include "wire/feeds/drop_folder.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "wire/feeds/door_for_test.h"
#include "wire/feeds/folder_for_test.h"
#include "wire/feeds/without_leases_for_test.h"

namespace dateline::feeds {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;

// The default pace, ten times as fast.
DropPace quick() {
  return {.quiet = 200ms,
          .unleased = 500ms,
          .unclosed = 2000ms,
          .empty = 1000ms,
          .notice = 20ms,
          .rescan = 500ms,
          .first_retry = 100ms,
          .longest_retry = 400ms};
}

struct Drop : testing::Test {
  void start() {
    rules.folder = folder.path() / "drop";
    rules.largest = 1'000'000;
    rules.sources = {"lantern"};
    rules.pace = quick();
    auto started = DropFolder::start(rules, {inbox, book, clock});
    ASSERT_TRUE(started) << started.error().text();
    drop = std::move(started).value();
  }

  // Waits until `done`, for some seconds.
  static bool eventually(const std::function<bool()>& done) {
    const auto until = std::chrono::steady_clock::now() + 20s;
    while (!done()) {
      if (std::chrono::steady_clock::now() > until) return false;
      std::this_thread::sleep_for(5ms);
    }
    return true;
  }
  bool has_taken(std::size_t count) {
    return eventually([&] { return inbox.taken().size() >= count; });
  }
  void make(const std::string& source) {
    std::filesystem::create_directories(folder.path() / "drop" / source);
  }
  void write(const std::string& name, std::string_view text) { folder.write("drop/" + name, text); }
  bool is_there(const std::string& name) { return folder.has("drop/" + name); }

  FolderForTest folder;
  DropRules rules;
  InboxForTest inbox;
  BookForTest book;
  ManualClock clock{parse_rfc3339("2025-12-24T12:00:00Z").value()};
  std::unique_ptr<DropFolder> drop;
};

TEST_F(Drop, TakesWhatWasThereAndWhatComes) {
  make("lantern");
  write("lantern/before.txt", "before");
  start();
  ASSERT_TRUE(has_taken(1));
  write("lantern/after.txt", "after");
  ASSERT_TRUE(has_taken(2));
  EXPECT_TRUE(eventually([&] { return is_there("lantern/.done/2025-12-24/after.txt"); }));
  EXPECT_EQ(inbox.taken()[1].source, "lantern");
}

TEST_F(Drop, FindsSourcesThatAreMadeWhileItRuns) {
  start();
  EXPECT_TRUE(eventually([&] { return is_there("lantern"); }));
  make("no source");
  make("meridian");
  write("no source/a.txt", "copy");
  write("meridian/a.txt", "copy");
  write("stray.txt", "copy");
  ASSERT_TRUE(has_taken(1));
  EXPECT_EQ(inbox.taken()[0].source, "meridian");
  std::this_thread::sleep_for(rules.pace.rescan + rules.pace.quiet);
  EXPECT_EQ(inbox.asked(), 1);
  EXPECT_TRUE(is_there("no source/a.txt"));
  EXPECT_TRUE(is_there("stray.txt"));
}

TEST_F(Drop, TakesARenamedFileAtOnce) {
  start();
  write("lantern/a.part", "copy");
  std::this_thread::sleep_for(2 * rules.pace.quiet);
  EXPECT_EQ(inbox.asked(), 0);
  std::filesystem::rename(folder.path() / "drop/lantern/a.part", folder.path() / "drop/lantern/a.txt");
  const auto renamed = std::chrono::steady_clock::now();
  ASSERT_TRUE(has_taken(1));
  EXPECT_LT(std::chrono::steady_clock::now() - renamed, rules.pace.quiet);
}

// One that holds the file open and pauses, one that opens, appends and closes again and again.
TEST_F(Drop, WaitsForSlowWriters) {
  start();
  {
    std::ofstream slow(folder.path() / "drop/lantern/slow.txt");
    for (int i = 0; i < 3; ++i) {
      slow << "line " << i << "\n" << std::flush;
      folder.append("drop/lantern/again.txt", fmt::format("line {}\n", i));
      std::this_thread::sleep_for(rules.pace.quiet / 2);
    }
    std::this_thread::sleep_for(3 * rules.pace.quiet);
    ASSERT_TRUE(has_taken(1));
    slow << "the end\n";
  }
  ASSERT_TRUE(has_taken(2));
  EXPECT_EQ(inbox.taken()[0].bytes, "line 0\nline 1\nline 2\n");
  EXPECT_EQ(inbox.taken()[0].name, "again.txt");
  EXPECT_EQ(inbox.taken()[1].bytes, "line 0\nline 1\nline 2\nthe end\n");
}

// The files of another user, as an FTP server's: no leases, but the kernel still says who has closed.
TEST_F(Drop, WaitsForSlowWritersWithoutLeases) {
  if (!can_give_up_leases()) GTEST_SKIP() << "only root can give files to another user";
  std::jthread([&] {
    ASSERT_TRUE(give_up_leases());
    start();
  }).join();
  {
    std::ofstream slow(folder.path() / "drop/lantern/slow.txt");
    ASSERT_TRUE(give_to_another_user(folder.path() / "drop/lantern/slow.txt"));
    slow << "half" << std::flush;
    std::this_thread::sleep_for(2 * rules.pace.unleased);
    EXPECT_EQ(inbox.asked(), 0);
    slow << " and whole";
  }
  ASSERT_TRUE(has_taken(1));
  EXPECT_EQ(inbox.taken()[0].bytes, "half and whole");
}

TEST_F(Drop, TakesEachOfManyOnce) {
  constexpr std::size_t many = 2000;
  start();
  make("meridian");
  std::jthread writer([&] {
    for (std::size_t i = 0; i < many / 2; ++i) write(fmt::format("lantern/{}.txt", i), std::to_string(i));
  });
  for (std::size_t i = 0; i < many / 2; ++i) {
    write(fmt::format("meridian/{}.tmp", i), std::to_string(i));
    std::filesystem::rename(folder.path() / fmt::format("drop/meridian/{}.tmp", i),
                            folder.path() / fmt::format("drop/meridian/{}.txt", i));
  }
  ASSERT_TRUE(has_taken(many));
  EXPECT_EQ(inbox.asked(), static_cast<int>(many));
  EXPECT_TRUE(book.told().empty());
}

TEST_F(Drop, GoesOnAfterARestart) {
  make("lantern");
  for (int i = 0; i < 600; ++i) write(fmt::format("lantern/{}.txt", i), std::to_string(i));
  start();
  ASSERT_TRUE(has_taken(100));
  drop.reset();
  const auto before = inbox.taken().size();
  EXPECT_LT(before, 600u);
  start();
  ASSERT_TRUE(has_taken(600));
  EXPECT_EQ(inbox.asked(), 600);
}

TEST_F(Drop, TriesAgainWhenThereIsRoom) {
  inbox.fail_with(error(Fault::unavailable, "the disk is full"));
  start();
  write("lantern/a.txt", "copy");
  ASSERT_TRUE(eventually([&] { return inbox.asked() >= 3; }));
  inbox.fail_with(std::nullopt);
  ASSERT_TRUE(has_taken(1));
  EXPECT_GE(book.told().size(), 3u);
}

TEST_F(Drop, FollowsASourceThatIsMovedAwayAndMadeAnew) {
  start();
  std::filesystem::rename(folder.path() / "drop/lantern", folder.path() / "aside");
  make("lantern");
  write("lantern/a.txt", "copy");
  ASSERT_TRUE(has_taken(1));
}

TEST_F(Drop, SaysWhyItCannotStart) {
  folder.write("drop", "a file");
  rules.folder = folder.path() / "drop";
  EXPECT_EQ(DropFolder::start(rules, {inbox, book, clock}).error().fault, Fault::unavailable);
}

}  // namespace
}  // namespace dateline::feeds
