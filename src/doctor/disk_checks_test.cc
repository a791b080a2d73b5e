#include "doctor/disk_checks.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "base/file.h"
#include "doctor/checks_for_test.h"

namespace dateline::doctor {
namespace {

const std::filesystem::path folder = std::filesystem::path(testing::TempDir()) / "disk_checks";

std::string permissions() {
  Kept kept;
  check_disk(folder, kept.report);
  return kept.state("permissions");
}

TEST(DiskChecks, TellWhoMayReadTheArchive) {
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  ASSERT_TRUE(write_file(folder / "archive.sqlite", ""));
  ::chmod(folder.c_str(), 0755);
  EXPECT_EQ(permissions(), "fine");
  ::chmod((folder / "archive.sqlite").c_str(), 0644);
  EXPECT_EQ(permissions(), "warning");
  ::chmod(folder.c_str(), 0750);  // nobody else comes as far as the file
  EXPECT_EQ(permissions(), "fine");
}

TEST(DiskChecks, TellHowFullItIs) {
  Kept kept;
  check_disk(testing::TempDir(), kept.report);
  EXPECT_NE(kept.found["disk"].detail.find("MB free"), std::string::npos);
}

TEST(DiskChecks, SayWhatASystemDiskOfNothingIs) {
  Kept kept;
  check_disk("/proc", kept.report);  // it has no room at all
  EXPECT_EQ(kept.state("disk"), "wrong");
}

TEST(DiskChecks, SecretsAreTheirOwnersOnly) {
  std::filesystem::create_directories(folder);
  Settings settings;
  settings.file = folder / "site.toml";
  ASSERT_TRUE(write_file(settings.file, ""));
  const auto state = [&] {
    Kept kept;
    check_config_file(settings, kept.report);
    return kept.state("secrets");
  };
  ::chmod(settings.file.c_str(), 0644);
  EXPECT_EQ(state(), "none");
  settings.mail.password = "sixteen characters";
  EXPECT_EQ(state(), "warning");
  ::chmod(settings.file.c_str(), 0640);
  EXPECT_EQ(state(), "fine");
}

}  // namespace
}  // namespace dateline::doctor
