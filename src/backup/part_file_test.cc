#include "backup/part_file.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"

namespace dateline::backup {
namespace {

struct PartFileTest : testing::Test {
  std::filesystem::path folder = std::filesystem::path(testing::TempDir()) / "part_file";
  std::filesystem::path file = folder / "night.backup";

  void SetUp() override {
    std::filesystem::remove_all(folder);
    std::filesystem::create_directory(folder);
  }
  std::ptrdiff_t entries() const {
    return std::distance(std::filesystem::directory_iterator(folder), std::filesystem::directory_iterator());
  }
};

TEST_F(PartFileTest, IsThereWhenItIsFinishedAndForItsOwnerOnly) {
  {
    auto part = PartFile::create(file, Existing::refuse).value();
    EXPECT_TRUE(std::filesystem::is_directory(part.folder()));
    ASSERT_EQ(::write(part.fd(), "all", 3), 3);
    EXPECT_FALSE(std::filesystem::exists(file));
    ASSERT_TRUE(part.finish());
  }
  EXPECT_EQ(read_file(file).value(), "all");
  struct stat state{};
  ASSERT_EQ(::stat(file.c_str(), &state), 0);
  EXPECT_EQ(state.st_mode & 07777U, 0600U);
  EXPECT_EQ(entries(), 1);
}

TEST_F(PartFileTest, LeavesNothingWhereItIsNotFinished) {
  {
    const auto part = PartFile::create(file, Existing::refuse).value();
  }
  EXPECT_EQ(entries(), 0);
}

TEST_F(PartFileTest, RefusesAFileThatIsThereUnlessItMayReplaceIt) {
  ASSERT_TRUE(write_file(file, "old"));
  EXPECT_EQ(PartFile::create(file, Existing::refuse).error().fault, Fault::conflict);
  auto part = PartFile::create(file, Existing::replace).value();
  EXPECT_EQ(read_file(file).value(), "old");
  ASSERT_TRUE(part.finish());
  EXPECT_EQ(read_file(file).value(), "");
}

TEST_F(PartFileTest, RefusesASecondOneAtTheSameTime) {
  const auto part = PartFile::create(file, Existing::refuse).value();
  EXPECT_EQ(PartFile::create(file, Existing::refuse).error().fault, Fault::conflict);
  EXPECT_TRUE(std::filesystem::is_directory(part.folder()));
}

TEST_F(PartFileTest, TakesOverWhatACrashHasLeft) {
  ASSERT_TRUE(write_file(file.string() + ".part", "half"));
  std::filesystem::create_directory(file.string() + ".part.d");
  ASSERT_TRUE(write_file(file.string() + ".part.d/archive.sqlite", "half"));
  auto part = PartFile::create(file, Existing::refuse).value();
  EXPECT_TRUE(std::filesystem::is_empty(part.folder()));
  ASSERT_TRUE(part.finish());
  EXPECT_EQ(read_file(file).value(), "");
}

TEST_F(PartFileTest, SaysWhereItCannotBe) {
  EXPECT_EQ(PartFile::create(folder, Existing::replace).error().fault, Fault::conflict);
  EXPECT_EQ(PartFile::create("/dev/null", Existing::replace).error().fault, Fault::conflict);
  const auto nowhere = PartFile::create(folder / "no" / "where", Existing::refuse).error();
  EXPECT_EQ(nowhere.fault, Fault::unavailable);
  EXPECT_NE(nowhere.text().find("no/where"), std::string::npos);
}

}  // namespace
}  // namespace dateline::backup
