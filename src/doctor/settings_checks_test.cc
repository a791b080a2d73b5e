#include "doctor/settings_checks.h"

#include <gtest/gtest.h>

#include "doctor/checks_for_test.h"
#include "settings/reader.h"

namespace dateline::doctor {
namespace {

struct SettingsChecksTest : testing::Test {
  std::filesystem::path data = std::filesystem::path(testing::TempDir()) / "settings_checks";

  void SetUp() override {
    std::filesystem::remove_all(data);
    std::filesystem::create_directories(data);
  }
  std::string state(const std::string& check, const std::string& toml) const {
    const auto settings = parse_settings(toml, "site.toml");
    EXPECT_TRUE(settings) << settings.error().text();
    Kept kept;
    check_settings(settings.value(), data, kept.report);
    return kept.state(check);
  }
};

TEST_F(SettingsChecksTest, ASiteHasAnAddressAndIsFound) {
  EXPECT_EQ(state("site", ""), "warning");
  EXPECT_EQ(state("site", "[site]\nurl = \"https://news.example.org\""), "fine");
  EXPECT_EQ(state("search engines", ""), "none");
  EXPECT_EQ(state("search engines", "[site]\nnoindex = true"), "warning");
}

TEST_F(SettingsChecksTest, ASourceHasARoad) {
  const std::string lantern = "[[source]]\nname = \"lantern\"\n";
  EXPECT_EQ(state("sources", lantern), "warning");
  EXPECT_EQ(state("sources", lantern + "url = \"https://wire.example.org/rss\""), "fine");
  EXPECT_EQ(state("sources", lantern + "push_token = \"0123456789abcdef\""), "fine");
  std::filesystem::create_directories(data / "drop/lantern");
  EXPECT_EQ(state("sources", lantern), "fine");
}

TEST_F(SettingsChecksTest, ADropFolderIsThere) {
  EXPECT_EQ(state("drop folder", ""), "none");
  EXPECT_EQ(state("drop folder", "[drop]\nfolder = \"/no/where\""), "warning");
  EXPECT_EQ(state("drop folder", "[drop]\nfolder = \"" + data.string() + "\""), "fine");
}

TEST_F(SettingsChecksTest, AnAlarmFindsSomebody) {
  EXPECT_EQ(state("alarms", ""), "none");
  EXPECT_EQ(state("alarms", "[alarm]\nmail = [\"night@example.org\"]"), "wrong");
  EXPECT_EQ(state("alarms",
                  "[alarm]\nmail = [\"night@example.org\"]\n[mail]\nserver = \"smtp://127.0.0.1:25\"\nfrom = "
                  "\"desk@example.org\""),
            "fine");
}

TEST_F(SettingsChecksTest, TheDeskIsNotForEverybody) {
  EXPECT_EQ(state("newsroom", ""), "fine");
  EXPECT_EQ(state("newsroom", "[newsroom]\nlisten = \"[::1]:8081\""), "fine");
  EXPECT_EQ(state("newsroom", "[newsroom]\nlisten = \"0.0.0.0:8081\""), "warning");
}

}  // namespace
}  // namespace dateline::doctor
