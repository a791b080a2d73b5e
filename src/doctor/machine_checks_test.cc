#include "doctor/machine_checks.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include "base/file.h"
#include "doctor/checks_for_test.h"
#include "settings/reader.h"

namespace dateline::doctor {
namespace {

struct MachineChecksTest : testing::Test {
  std::filesystem::path folder = std::filesystem::path(testing::TempDir()) / "machine_checks";
  Machine machine;
  Settings settings = default_settings();
  Kept kept;

  void SetUp() override {
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
  }
  std::string state(const std::string& check) {
    check_machine(settings, ::getpid(), machine, kept.report);
    return kept.state(check);
  }
};

TEST_F(MachineChecksTest, ZonesAreThere) {
  EXPECT_TRUE(has_zones(machine, kept.report));
  settings.site.zone = "Asia/Kolkata";
  EXPECT_EQ(state("time zones"), "fine");
  settings.site.zone = "Asia/Nowhere";
  EXPECT_EQ(state("time zones"), "wrong");
  machine.zones = folder;
  EXPECT_FALSE(has_zones(machine, kept.report));
}

TEST_F(MachineChecksTest, CertificatesAreThereForThoseWhoNeedThem) {
  machine.certificates = folder / "bundle.crt";
  EXPECT_EQ(state("certificates"), "warning");
  settings.sources.emplace_back().url = "https://wire.example.org/rss";
  EXPECT_EQ(state("certificates"), "wrong");
  ASSERT_TRUE(write_file(machine.certificates, "-----BEGIN"));
  EXPECT_EQ(state("certificates"), "fine");
}

TEST_F(MachineChecksTest, LimitsFitTheSettings) {
  settings.server.max_connections = 10;
  EXPECT_EQ(state("open files"), "fine");
  settings.server.max_connections = 2'000'000'000;
  EXPECT_EQ(state("open files"), "warning");
}

TEST_F(MachineChecksTest, MemoryIsToBeHad) {
  machine.memory = folder / "meminfo";
  ASSERT_TRUE(write_file(machine.memory, "MemTotal: 999999 kB\nMemAvailable:     51200 kB\n"));
  EXPECT_EQ(state("memory"), "warning");
  EXPECT_EQ(kept.found["memory"].detail, "50 MB to be had");
  ASSERT_TRUE(write_file(machine.memory, "MemAvailable:  8388608 kB\n"));
  EXPECT_EQ(state("memory"), "fine");
}

TEST_F(MachineChecksTest, TheClockIsAskedFor) {
  EXPECT_NE(state("clock"), "none");
}

}  // namespace
}  // namespace dateline::doctor
