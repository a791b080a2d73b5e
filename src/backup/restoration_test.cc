#include "backup/restoration.h"

#include <gtest/gtest.h>

#include "archive/archive.h"
#include "base/file.h"

namespace dateline::backup {
namespace {

namespace fs = std::filesystem;

struct RestorationTest : testing::Test {
  fs::path stage = fs::path(testing::TempDir()) / "restoration";
  fs::path data = stage / "data", file = stage / "night", restored = stage / "restored";

  void SetUp() override {
    fs::remove_all(stage);
    fs::create_directories(data);
    fs::create_directories(restored);
    {
      const auto archive = archive::Archive::open(data.string()).value();
    }
    const Original original{
        .archive = data.string(), .data = data, .config = {}, .config_files = {}, .program = "x", .now = {}};
    ASSERT_TRUE(make_backup(original, file, Existing::refuse));
  }
};

TEST_F(RestorationTest, LeavesNothingWhereItIsNotMovedIn) {
  {
    const auto unpacked = Restoration::unpack(file, restored).value();
  }
  EXPECT_TRUE(fs::is_empty(restored));
  fs::resize_file(file, fs::file_size(file) / 2);
  EXPECT_FALSE(Restoration::unpack(file, restored));
  EXPECT_TRUE(fs::is_empty(restored));
}

TEST_F(RestorationTest, TakesADirectoryThatHoldsOnlyItsLock) {
  ASSERT_TRUE(write_file(restored / "lock", ""));
  auto unpacked = Restoration::unpack(file, restored).value();
  EXPECT_TRUE(unpacked.unpacked_config().empty());
  ASSERT_TRUE(unpacked.move_in(restored.string()));
  EXPECT_TRUE(fs::exists(restored / "archive.sqlite"));
}

}  // namespace
}  // namespace dateline::backup
