#include "backup/unpack.h"

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <random>

#include "backup/tar_writer.h"
#include "base/file.h"
#include "base/hash.h"

namespace dateline::backup {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

const std::string archive_bytes = [] {
  std::mt19937 random(7);
  std::string bytes(300'000, '\0');
  for (auto& byte : bytes) byte = static_cast<char>(random() % 64);
  return bytes;
}();
const std::string config_bytes = "[site]\nname = \"Harbour Post\"\n";

Manifest sample() {
  Manifest manifest;
  manifest.program = "0.1.0";
  manifest.schema = 1;
  manifest.made_from = "sqlite";
  manifest.config = "settings/site.toml";
  manifest.members = {
      {"archive.sqlite", static_cast<std::int64_t>(archive_bytes.size()), sha256(archive_bytes)},
      {"settings/site.toml", static_cast<std::int64_t>(config_bytes.size()), sha256(config_bytes)}};
  return manifest;
}

struct UnpackTest : testing::Test {
  fs::path stage = fs::path(testing::TempDir()) / "unpack";
  fs::path file = stage / "night.backup", folder = stage / "out";

  void SetUp() override {
    fs::remove_all(stage);
    fs::create_directories(folder);
  }

  using Members = std::vector<std::pair<std::string, std::string>>;
  void write(const Members& members) const {
    const int fd = ::open(file.c_str(), O_RDWR | O_CREAT | O_TRUNC, 0600);
    {
      auto tar = TarWriter::open(fd, file, {}).value();
      for (const auto& [name, bytes] : members) ASSERT_TRUE(tar.add(name, bytes));
      ASSERT_TRUE(tar.close());
    }
    ::close(fd);
  }
  Members good(const Manifest& manifest = sample()) const {
    const auto text = to_json(manifest);
    return {{"manifest.json", text},
            {"archive.sqlite", archive_bytes},
            {"settings/site.toml", config_bytes},
            {"manifest.sha256", manifest_sum(text)}};
  }
  Error refused() const {
    const auto result = unpack(file, folder);
    EXPECT_FALSE(result);
    return result ? Error() : result.error();
  }
};

TEST_F(UnpackTest, GivesBackEveryMember) {
  write(good());
  const auto manifest = unpack(file, folder);
  ASSERT_TRUE(manifest) << manifest.error().text();
  EXPECT_EQ(manifest.value(), sample());
  EXPECT_EQ(read_file(folder / "archive.sqlite").value(), archive_bytes);
  EXPECT_EQ(read_file(folder / "settings/site.toml").value(), config_bytes);
}

TEST_F(UnpackTest, GivesBackNamesInAnyAlphabet) {
  auto manifest = sample();
  manifest.members[1].path = manifest.config = "settings/約款/über.toml";
  auto members = good(manifest);
  members[2].first = manifest.config;
  write(members);
  ASSERT_TRUE(unpack(file, folder));
  EXPECT_EQ(read_file(folder / manifest.config).value(), config_bytes);
}

TEST_F(UnpackTest, RefusesAnotherFile) {
  for (const auto& bytes :
       {std::string("hello"), std::string(), std::string(100'000, 'z'), std::string(20'000, '\0')}) {
    ASSERT_TRUE(write_file(file, bytes));
    EXPECT_THAT(refused().text(), HasSubstr("not a backup")) << bytes.size();
  }
  write({{"readme.txt", "a tar, but none of ours"}});
  EXPECT_THAT(refused().text(), HasSubstr("not a backup"));
  EXPECT_EQ(unpack(stage / "none", folder).error().fault, Fault::not_found);
  EXPECT_THAT(unpack(stage, folder).error().text(), HasSubstr("not a backup"));
}

TEST_F(UnpackTest, RefusesAFileThatWasCutShortAnywhere) {
  write(good());
  const auto bytes = read_file(file).value();
  for (std::size_t size = 1; size < bytes.size(); size += 1 + bytes.size() / 60) {
    fs::remove_all(folder);
    fs::create_directory(folder);
    ASSERT_TRUE(write_file(file, bytes.substr(0, size)));
    EXPECT_FALSE(unpack(file, folder)) << size << " of " << bytes.size();
  }
}

// A bit that is not noticed is one that changes nothing of what comes out.
TEST_F(UnpackTest, RefusesAnyBitThatMatters) {
  write(good());
  const auto bytes = read_file(file).value();
  std::mt19937 random(11);
  int noticed = 0;
  constexpr int rounds = 150;
  for (int i = 0; i < rounds; ++i) {
    auto changed = bytes;
    const auto at = random() % bytes.size();
    changed[at] = static_cast<char>(changed[at] ^ (1 << random() % 8));
    fs::remove_all(folder);
    fs::create_directory(folder);
    ASSERT_TRUE(write_file(file, changed));
    const auto manifest = unpack(file, folder);
    if (!manifest) {
      ++noticed;
      continue;
    }
    EXPECT_EQ(manifest.value(), sample()) << at;
    EXPECT_EQ(read_file(folder / "archive.sqlite").value(), archive_bytes) << at;
    EXPECT_EQ(read_file(folder / "settings/site.toml").value(), config_bytes) << at;
  }
  EXPECT_GT(noticed, rounds * 9 / 10);
}

TEST_F(UnpackTest, RefusesWhatTheManifestDoesNotSay) {
  struct Case {
    const char* says;
    std::function<void(Members&)> change;
  };
  const std::vector<Case> cases{
      {"not what was saved", [](auto& m) { m[1].second[5] ^= 1; }},
      {"another size", [](auto& m) { m[1].second += "more"; }},
      {"not what its manifest names", [](auto& m) { m[2].first = "settings/other.toml"; }},
      {"not what its manifest names", [](auto& m) { m[2].first = "../site.toml"; }},
      {"not what its manifest names", [](auto& m) { m[2].first = "/tmp/site.toml"; }},
      {"there twice", [](auto& m) { m.insert(m.begin() + 1, m[1]); }},
      {"is missing", [](auto& m) { m.erase(m.begin() + 2); }},
      {"its end is missing", [](auto& m) { m.pop_back(); }},
      {"comes after its end", [](auto& m) { m.push_back({"more", ""}); }},
      {"manifest has been changed", [](auto& m) { m[3].second[0] ^= 1; }},
      {"not a backup", [](auto& m) { std::swap(m[0], m[1]); }},
  };
  for (const auto& [says, change] : cases) {
    fs::remove_all(folder);
    fs::create_directory(folder);
    auto members = good();
    change(members);
    write(members);
    EXPECT_THAT(refused().text(), HasSubstr(says));
  }
  EXPECT_FALSE(fs::exists(stage / "site.toml"));
}

TEST_F(UnpackTest, RefusesMembersThatWouldLeadOutOfTheFolder) {
  auto manifest = sample();
  manifest.members[1].path = "../site.toml";
  manifest.config.clear();
  auto members = good(manifest);
  members[2].first = "../site.toml";
  write(members);
  EXPECT_THAT(refused().text(), HasSubstr("no backup holds"));
  EXPECT_FALSE(fs::exists(stage / "site.toml"));
}

TEST_F(UnpackTest, RefusesLinks) {
  const auto text = to_json(sample());
  for (const bool hard : {false, true}) {
    auto* tar = archive_write_new();
    archive_write_set_format_pax_restricted(tar);
    archive_write_open_filename(tar, file.c_str());
    auto* entry = archive_entry_new();
    archive_entry_set_pathname(entry, "manifest.json");
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_size(entry, static_cast<std::int64_t>(text.size()));
    archive_write_header(tar, entry);
    archive_write_data(tar, text.data(), text.size());
    archive_entry_clear(entry);
    archive_entry_set_pathname(entry, "archive.sqlite");
    archive_entry_set_filetype(entry, hard ? AE_IFREG : AE_IFLNK);
    hard ? archive_entry_set_hardlink(entry, "/etc/hostname")
         : archive_entry_set_symlink(entry, "/etc/hostname");
    archive_write_header(tar, entry);
    archive_entry_free(entry);
    archive_write_free(tar);
    EXPECT_THAT(refused().text(), HasSubstr("no plain file")) << hard;
  }
}

TEST_F(UnpackTest, RefusesMoreThanThereIsRoomFor) {
  auto manifest = sample();
  manifest.members[0].size = std::int64_t{1} << 60;
  write(good(manifest));
  const auto refusal = refused();
  EXPECT_EQ(refusal.fault, Fault::unavailable);
  EXPECT_THAT(refusal.text(), HasSubstr("room"));
  EXPECT_TRUE(fs::is_empty(folder));
}

}  // namespace
}  // namespace dateline::backup
