#include "app/office.h"

#include <gtest/gtest.h>

#include "settings/reader.h"

namespace dateline::app {
namespace {

TEST(Office, OpensAnEmptyDirectoryAndAgain) {
  const auto path = std::filesystem::path(testing::TempDir()) / "office";
  std::filesystem::remove_all(path);
  const SystemClock clock;
  for (int i = 0; i < 2; ++i) {
    auto office = Office::open(DataDir::open(path).value(), default_settings(), Share::find({}), clock);
    ASSERT_TRUE(office.has_value()) << office.error().text();
    EXPECT_EQ(office.value()->archive().head().value(), Position(0));
    EXPECT_EQ(DataDir::open(path).error().fault, Fault::conflict);
  }
}

}  // namespace
}  // namespace dateline::app
