#include "settings/settings.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(Settings, AnUnknownSourceGetsTheDefaultRules) {
  Settings settings;
  settings.source_default.publish = PublishRule::never;
  settings.sources.push_back({.name = "wire", .publish = PublishRule::review});
  EXPECT_EQ(settings.source("wire").publish, PublishRule::review);
  EXPECT_EQ(settings.source("other").publish, PublishRule::never);
}

}  // namespace
}  // namespace dateline
