#include "taster/mapped_file.h"

#include <gtest/gtest.h>

#include "base/file.h"

namespace dateline::taster {
namespace {

TEST(MappedFile, has_the_bytes_and_keeps_them_when_moved) {
  const auto path = std::filesystem::path(testing::TempDir()) / "mapped";
  ASSERT_TRUE(write_file(path, "ferries").has_value());
  auto first = MappedFile::open(path).value();
  const auto bytes = first.bytes();
  const auto second = std::move(first);
  EXPECT_EQ(second.bytes(), "ferries");
  EXPECT_EQ(second.bytes().data(), bytes.data());
}

TEST(MappedFile, says_why_not) {
  EXPECT_EQ(MappedFile::open("/nonexistent/file").error().fault, Fault::not_found);
  const auto path = std::filesystem::path(testing::TempDir()) / "empty";
  ASSERT_TRUE(write_file(path, "").has_value());
  EXPECT_EQ(MappedFile::open(path).error().fault, Fault::invalid);
}

}  // namespace
}  // namespace dateline::taster
