#include "settings/defaults.h"

#include <gtest/gtest.h>

#include "settings/reader.h"

namespace dateline {
namespace {

TEST(Defaults, AreASiteTomlOfTheirOwn) {
  const auto read = parse_settings(default_lists(), "the defaults");
  ASSERT_TRUE(read.has_value()) << read.error().text();
  EXPECT_EQ(read.value().sectors.size(), default_settings().sectors.size());
}

}  // namespace
}  // namespace dateline
