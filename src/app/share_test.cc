#include "app/share.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace dateline::app {
namespace {

TEST(Share, IsFoundUpwardsFromTheBuildTree) {
  const auto share = Share::find({});
  EXPECT_EQ(share.path("src/ROOMS").value(), std::filesystem::path(DATELINE_SOURCE_DIR) / "src/ROOMS");
}

TEST(Share, WhatIsNamedComesFirst) {
  ::setenv("DATELINE_SHARE", DATELINE_SOURCE_DIR "/src", 1);
  EXPECT_TRUE(Share::find({}).path("ROOMS").has_value());
  EXPECT_TRUE(Share::find(DATELINE_SOURCE_DIR).path("ROOMS").has_error());
  ::unsetenv("DATELINE_SHARE");
}

TEST(Share, SaysWhereItLooked) {
  const auto missing = Share::find("/nowhere").path("themes");
  ASSERT_TRUE(missing.has_error());
  EXPECT_EQ(missing.error().text(),
            "/nowhere: cannot find 'themes', which comes with the program; "
            "name its folder with --share or DATELINE_SHARE");
}

}  // namespace
}  // namespace dateline::app
