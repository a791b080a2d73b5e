#include <gtest/gtest.h>

#include "settings/reader.h"

namespace dateline {
namespace {

TEST(Examples, TheCapturedPageIsASiteOfItsShape) {
  const auto read = read_settings(DATELINE_SOURCE_DIR "/examples/captured-page.toml");
  ASSERT_TRUE(read.has_value()) << read.error().text();
  const auto& settings = read.value();
  EXPECT_EQ(settings.site.zone, "Asia/Kolkata");
  EXPECT_EQ(settings.site.date_pattern, "dd-MM-yyyy HH:mm zzz");
  EXPECT_EQ(settings.source("capture").publish, PublishRule::automatic);
  EXPECT_EQ(settings.source("capture").zone, "Asia/Kolkata");
  EXPECT_TRUE(settings.source("capture").desk_worked);
  EXPECT_EQ(settings.captured_page_default, PublishRule::review);
  EXPECT_GE(settings.contact.phones.size(), 3U);
  for (const auto& page : settings.pages) EXPECT_FALSE(page.text.empty()) << page.key;
}

}  // namespace
}  // namespace dateline
