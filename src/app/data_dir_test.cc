#include "app/data_dir.h"

#include <gtest/gtest.h>

namespace dateline::app {
namespace {

std::filesystem::path fresh(std::string_view name) {
  const auto path = std::filesystem::path(testing::TempDir()) / name;
  std::filesystem::remove_all(path);
  return path;
}

TEST(DataDir, IsMadeAndBelongsToOne) {
  const auto path = fresh("data_dir_one") / "deep";
  {
    const auto first = DataDir::open(path);
    ASSERT_TRUE(first.has_value()) << first.error().text();
    EXPECT_TRUE(std::filesystem::exists(path / "lock"));
    EXPECT_EQ(DataDir::open(path).error().fault, Fault::conflict);
  }
  EXPECT_TRUE(DataDir::open(path).has_value());
}

TEST(DataDir, RefusesWhereARestoreWasInterrupted) {
  const auto path = fresh("data_dir_restore");
  std::filesystem::create_directories(path / "restore.part");
  EXPECT_EQ(DataDir::open(path).error().fault, Fault::refused);
  EXPECT_TRUE(DataDir::open(path, Unfinished::allow).has_value());
}

TEST(DataDir, RefusesWhatIsNoDirectory) {
  const auto refused = DataDir::open("/dev/null/data");
  ASSERT_TRUE(refused.has_error());
  EXPECT_EQ(refused.error().fault, Fault::unavailable);
  EXPECT_NE(refused.error().text().find("/dev/null/data"), std::string::npos);
}

}  // namespace
}  // namespace dateline::app
