#include "backup/manifest.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dateline::backup {
namespace {

using testing::HasSubstr;

Manifest sample() {
  Manifest manifest;
  manifest.program = "0.1.0";
  manifest.schema = 1;
  manifest.made_from = "postgresql";
  manifest.made_at = parse_rfc3339("2025-12-24T12:00:00Z").value();
  manifest.head = Position(42);
  manifest.config = "settings/site.toml";
  manifest.tables = {{"raw", 7}, {"journal", 42}};
  manifest.members = {{"archive.sqlite", 4096, "ab"}, {"settings/site.toml", 10, "cd"}};
  return manifest;
}

TEST(Manifest, ComesBackFromItsJson) {
  const auto read = manifest_from_json(to_json(sample()));
  ASSERT_TRUE(read) << read.error().text();
  EXPECT_EQ(read.value(), sample());
  EXPECT_EQ(read.value().bytes(), 4106);
}

TEST(Manifest, RefusesANewerProgramsByItsVersion) {
  for (const bool format : {true, false}) {
    auto newer = sample();
    (format ? newer.format : newer.schema) = 99;
    newer.program = "9.0";
    const auto refused = manifest_from_json(to_json(newer)).error();
    EXPECT_EQ(refused.fault, Fault::refused);
    EXPECT_THAT(refused.what, HasSubstr("9.0"));
  }
  // Whatever else a newer program's manifest holds.
  EXPECT_EQ(manifest_from_json(R"({"format": 2, "program": "9.0", "schema": 1})").error().fault,
            Fault::refused);
}

TEST(Manifest, RefusesWhatIsNone) {
  for (const auto* text :
       {"", "[]", "{}", R"({"format": "1"})", R"({"format": -1, "program": "", "schema": 1})",
        R"({"format": 1, "program": "x", "schema": 1, "members": {}})"})
    EXPECT_EQ(manifest_from_json(text).error().fault, Fault::invalid) << text;
}

TEST(Manifest, RefusesMembersThatNoBackupHolds) {
  for (const auto* path : {"../site.toml", "/etc/passwd", "settings/../../x", "settings//x", "settings/",
                           "settings", "media/./x", "lock", "archive.sqlite-wal", "", "archive.sqlite/x"}) {
    auto manifest = sample();
    manifest.members.push_back({path, 1, "ef"});
    EXPECT_EQ(manifest_from_json(to_json(manifest)).error().fault, Fault::invalid) << path;
  }
  auto twice = sample();
  twice.members.push_back(twice.members.back());
  EXPECT_THAT(manifest_from_json(to_json(twice)).error().what, HasSubstr("twice"));
  auto without = sample();
  without.members.erase(without.members.begin());
  EXPECT_THAT(manifest_from_json(to_json(without)).error().what, HasSubstr("no archive"));
  auto strange = sample();
  strange.config = "settings/other.toml";
  EXPECT_EQ(manifest_from_json(to_json(strange)).error().fault, Fault::invalid);
}

TEST(Manifest, SumIsWhatSha256sumReads) {
  EXPECT_EQ(manifest_sum("abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  manifest.json\n");
}

}  // namespace
}  // namespace dateline::backup
