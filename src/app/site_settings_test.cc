#include "app/site_settings.h"

#include <gtest/gtest.h>

#include "base/file.h"
#include "settings/reader.h"

namespace dateline::app {
namespace {

TEST(SiteSettings, AFileThenTheDemonstrationThenTheDefaults) {
  const std::filesystem::path folder = testing::TempDir() + "/site_settings";
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  const Common common{.config = {}, .data = folder, .share = DATELINE_SOURCE_DIR};
  EXPECT_EQ(site_settings(common).value().site.name, default_settings().site.name);

  ASSERT_TRUE(write_file(folder / demo_mark, "").has_value());
  const auto demo = site_settings(common);
  ASSERT_TRUE(demo.has_value()) << demo.error().text();
  EXPECT_TRUE(demo.value().site.noindex);
  EXPECT_EQ(demo.value().site.url, "");

  ASSERT_TRUE(write_file(folder / "site.toml", "[site]\nname = 'Mine'\n").has_value());
  auto named = common;
  named.config = folder / "site.toml";
  EXPECT_EQ(site_settings(named).value().site.name, "Mine");
  named.config = folder / "none.toml";
  EXPECT_EQ(site_settings(named).error().fault, Fault::not_found);
}

}  // namespace
}  // namespace dateline::app
