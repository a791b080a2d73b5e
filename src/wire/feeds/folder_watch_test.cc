#include "wire/feeds/folder_watch.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <thread>

#include "wire/feeds/folder_for_test.h"

namespace dateline::feeds {
namespace {

using namespace std::chrono_literals;
using What = FolderEvent::What;

struct Watch : testing::Test {
  FolderForTest folder;
  FolderWatch watch;

  void SetUp() override { ASSERT_TRUE(watch.watch("lantern", folder.path())); }

  // All that is told until nothing is for a moment.
  std::vector<FolderEvent> told() {
    std::vector<FolderEvent> all;
    for (;;) {
      const auto some = watch.wait(std::chrono::steady_clock::now() + 50ms);
      if (some.empty()) return all;
      all.insert(all.end(), some.begin(), some.end());
    }
  }
  static bool has(const std::vector<FolderEvent>& events, What what, const std::string& name) {
    return std::ranges::find(events, FolderEvent{what, "lantern", name}) != events.end();
  }
};

TEST_F(Watch, TellsHowFilesCome) {
  folder.write("written", "x");
  const auto written = told();
  EXPECT_TRUE(has(written, What::written, "written"));
  EXPECT_EQ(written.back(), (FolderEvent{What::closed, "lantern", "written"}));

  std::filesystem::rename(folder.path() / "written", folder.path() / "moved");
  EXPECT_EQ(told(), (std::vector{FolderEvent{What::moved_in, "lantern", "moved"}}));
  std::filesystem::create_directory(folder.path() / "folder");
  EXPECT_EQ(told(), (std::vector{FolderEvent{What::folder, "lantern", "folder"}}));
}

TEST_F(Watch, FollowsTheFolderThatHasThePathNow) {
  const auto aside = folder.path().string() + ".aside";
  std::filesystem::rename(folder.path(), aside);
  std::filesystem::create_directory(folder.path());
  ASSERT_TRUE(watch.watch("lantern", folder.path()));
  folder.write("new", "x");
  EXPECT_TRUE(has(told(), What::closed, "new"));
  std::filesystem::remove_all(aside);
}

TEST_F(Watch, ForgetsAFolder) {
  watch.forget("lantern");
  folder.write("a", "x");
  EXPECT_TRUE(told().empty());
  EXPECT_EQ(watch.watch("lantern", folder.path() / "none").error().fault, Fault::unavailable);
}

TEST_F(Watch, SaysThatEventsWereLost) {
  // More than fs.inotify.max_queued_events, each unlike the one before.
  const auto most = std::stoul(read_file("/proc/sys/fs/inotify/max_queued_events").value());
  folder.write("a", "x");
  for (std::size_t i = 0; i < most; ++i)
    std::filesystem::rename(folder.path() / (i % 2 ? "b" : "a"), folder.path() / (i % 2 ? "a" : "b"));
  const auto events = told();
  EXPECT_NE(std::ranges::find(events, What::lost, &FolderEvent::what), events.end());
}

TEST_F(Watch, IsWokenForGood) {
  std::jthread waker([&] {
    std::this_thread::sleep_for(20ms);
    watch.wake();
  });
  const auto begun = std::chrono::steady_clock::now();
  EXPECT_TRUE(watch.wait(begun + 10s).empty());
  EXPECT_TRUE(watch.wait(begun + 10s).empty());
  EXPECT_LT(std::chrono::steady_clock::now() - begun, 5s);
}

}  // namespace
}  // namespace dateline::feeds
