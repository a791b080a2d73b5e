#include "base/file.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(File, WritesAndReadsWhole) {
  const auto path = std::filesystem::path(testing::TempDir()) / "file_test.bin";
  const std::string bytes("a\0b\xff", 4);
  ASSERT_TRUE(write_file(path, bytes));
  EXPECT_EQ(read_file(path).value(), bytes);
  ASSERT_TRUE(write_file(path, "shorter"));
  EXPECT_EQ(read_file(path).value(), "shorter");
}

TEST(File, LeavesNothingBesideItWhenItCannotBeWritten) {
  const auto folder = std::filesystem::path(testing::TempDir()) / "file_test_taken";
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder / "a" / "b");  // a directory where the file should be
  const auto taken = write_file(folder / "a", "bytes");
  EXPECT_EQ(taken.error().fault, Fault::unavailable);
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder), {}), 1);
}

TEST(File, KnowsWhatAKilledProcessLeaves) {
  EXPECT_TRUE(is_half_written("demo.4711.part", "demo"));
  EXPECT_FALSE(is_half_written("demo", "demo"));
  EXPECT_FALSE(is_half_written("demonstration.4711.part", "demo"));
}

TEST(File, SaysWhatIsWrong) {
  const auto missing = read_file("/nowhere/at/all");
  EXPECT_EQ(missing.error().fault, Fault::not_found);
  EXPECT_EQ(missing.error().text(), "/nowhere/at/all: cannot open: No such file or directory");
  const auto path = std::filesystem::path(testing::TempDir()) / "file_test.big";
  ASSERT_TRUE(write_file(path, std::string(100, 'x')));
  EXPECT_EQ(read_file(path, 99).error().fault, Fault::limit);
}

}  // namespace
}  // namespace dateline
