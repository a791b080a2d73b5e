#include "backup/backup.h"

#include <gtest/gtest.h>

#include "archive/archive.h"
#include "archive/places_for_test.h"
#include "backup/restoration.h"
#include "base/file.h"

namespace dateline::backup {
namespace {

namespace fs = std::filesystem;
using archive::Archive;
using archive::Backend;
using archive::Place;

const Instant noon = parse_rfc3339("2025-12-24T12:00:00Z").value();

void file_one(Archive& archive, const std::string& key) {
  auto tx = archive.begin().value();
  Delivery delivery;
  delivery.source = "cordillera";
  delivery.key = key;
  ASSERT_TRUE(tx.raw.put(delivery, archive::RawBytes::of(key), noon));
  JournalEntry entry;
  entry.at = noon;
  entry.story.id = tx.journal.next_story().value();
  entry.story.received_at = noon;
  ASSERT_TRUE(tx.journal.append(entry, {}));
  ASSERT_TRUE(tx.commit());
}

// Out of one database by a file into another.
struct BackupTest : testing::TestWithParam<std::pair<Backend, Backend>> {
  fs::path stage = fs::path(testing::TempDir()) / "backup";
  fs::path data = stage / "data", file = stage / "night.backup", restored = stage / "restored";
  Place from{GetParam().first}, to{GetParam().second};

  void SetUp() override {
    ASSERT_TRUE(from.ready() && to.ready());
    fs::remove_all(stage);
    fs::create_directories(data / "media/ab");
    fs::create_directories(restored);
    fs::create_directories(stage / "etc/pages");
    ASSERT_TRUE(write_file(stage / "etc/site.toml", "[site]\n"));
    ASSERT_TRUE(write_file(stage / "etc/pages/about.md", "# About\n"));
    ASSERT_TRUE(write_file(data / "demo", "seeded"));
    ASSERT_TRUE(write_file(data / "media/ab/abcd", std::string("\0picture", 8)));
  }
  Original original() const {
    return {.archive = archive_at(from, GetParam().first, data),
            .data = data,
            .config = stage / "etc/site.toml",
            .config_files = {stage / "etc/pages/about.md"},
            .program = "0.1.0",
            .now = noon};
  }
  static std::string archive_at(const Place& place, Backend backend, const fs::path& folder) {
    return backend == Backend::sqlite ? folder.string() : place.location();
  }
};

TEST_P(BackupTest, BringsMastersOfPicturesBack) {
  const std::string master("\xff\xd8\0picture\0", 11);
  const auto running = Archive::open(original().archive).value();
  file_one(*running, "key");
  const auto media = running->put(master).value();
  {
    auto tx = running->begin().value();
    ASSERT_TRUE(tx.media.used(media, StoryId(1)));
    ASSERT_TRUE(tx.media.want(StoryId(1), "https://pictures.example/2.jpg", noon));
    ASSERT_TRUE(tx.commit());
  }
  ASSERT_TRUE(make_backup(original(), file, Existing::refuse));
  const auto target = archive_at(to, GetParam().second, restored);
  {
    auto restoration = Restoration::unpack(file, restored);
    ASSERT_TRUE(restoration) << restoration.error().text();
    ASSERT_TRUE(restoration.value().move_in(target));
  }
  const auto back = Archive::open(target).value();
  EXPECT_EQ(back->get(media).value(), master);
  auto reading = back->reading().value();
  EXPECT_EQ(reading.media.wanted(StoryId(1)).value().size(), 1u);
}

TEST_P(BackupTest, BringsEverythingBack) {
  const auto running = Archive::open(original().archive).value();
  for (int i = 0; i < 20; ++i) file_one(*running, "key" + std::to_string(i));
  const auto made = make_backup(original(), file, Existing::refuse);
  ASSERT_TRUE(made) << made.error().text();
  EXPECT_EQ(made.value().head, Position(20));
  EXPECT_EQ(made.value().config, "settings/site.toml");
  file_one(*running, "after");  // the newsroom goes on

  const auto target = archive_at(to, GetParam().second, restored);
  {
    auto restoration = Restoration::unpack(file, restored);
    ASSERT_TRUE(restoration) << restoration.error().text();
    EXPECT_EQ(restoration.value().manifest(), made.value());
    EXPECT_EQ(read_file(restoration.value().unpacked_config()).value(), "[site]\n");
    const auto moved = restoration.value().move_in(target);
    ASSERT_TRUE(moved) << moved.error().text();
  }
  EXPECT_FALSE(fs::exists(restored / unfinished_name));
  EXPECT_EQ(read_file(restored / "settings/pages/about.md").value(), "# About\n");
  EXPECT_EQ(read_file(restored / "media/ab/abcd").value(), std::string("\0picture", 8));
  EXPECT_EQ(read_file(restored / "demo").value(), "seeded");
  const auto archive = Archive::open(target).value();
  EXPECT_EQ(archive->head().value(), Position(20));
  auto reading = archive->reading().value();
  EXPECT_TRUE(reading.raw.find("cordillera", "key19").value());
  EXPECT_FALSE(reading.raw.find("cordillera", "after").value());
}

TEST_P(BackupTest, RefusesATargetThatIsNotEmpty) {
  {
    const auto running = Archive::open(original().archive).value();
  }
  ASSERT_TRUE(make_backup(original(), file, Existing::refuse));
  ASSERT_TRUE(write_file(restored / "mine.txt", "hands off"));
  EXPECT_EQ(Restoration::unpack(file, restored).error().fault, Fault::conflict);
  EXPECT_EQ(read_file(restored / "mine.txt").value(), "hands off");
  fs::remove(restored / "mine.txt");

  if (GetParam().second == Backend::sqlite) return;
  file_one(*Archive::open(to.location()).value(), "theirs");
  EXPECT_EQ(Restoration::unpack(file, restored).value().move_in(to.location()).error().fault,
            Fault::conflict);
  EXPECT_EQ(Archive::open(to.location()).value()->head().value(), Position(1));
  EXPECT_TRUE(fs::is_empty(restored));
}

INSTANTIATE_TEST_SUITE_P(FromTo, BackupTest,
                         testing::Values(std::pair{Backend::sqlite, Backend::sqlite},
                                         std::pair{Backend::sqlite, Backend::postgresql},
                                         std::pair{Backend::postgresql, Backend::sqlite},
                                         std::pair{Backend::postgresql, Backend::postgresql}),
                         [](const auto& pair) {
                           const auto name = [](Backend backend) {
                             return backend == Backend::sqlite ? "SQLite" : "PostgreSQL";
                           };
                           return std::string(name(pair.param.first)) + "To" + name(pair.param.second);
                         });

struct BackupOfAFile : testing::Test {
  fs::path stage = fs::path(testing::TempDir()) / "backup_of_a_file";
  Original original{.archive = (stage / "data").string(),
                    .data = stage / "data",
                    .config = {},
                    .config_files = {},
                    .program = "0.1.0",
                    .now = noon};

  void SetUp() override {
    fs::remove_all(stage);
    fs::create_directories(stage / "data");
    file_one(*Archive::open(original.archive).value(), "one");
  }
};

TEST_F(BackupOfAFile, LeavesNothingWhereItFails) {
  original.config = stage / "none.toml";
  EXPECT_FALSE(make_backup(original, stage / "night", Existing::refuse));
  original.archive = (stage / "elsewhere").string();
  EXPECT_FALSE(make_backup(original, stage / "night", Existing::refuse));
  EXPECT_EQ(std::distance(fs::directory_iterator(stage), fs::directory_iterator()), 1);
}

TEST_F(BackupOfAFile, KeepsSettingsAsTheyLieToEachOther) {
  fs::create_directories(stage / "etc");
  fs::create_directories(stage / "pages/legal");
  ASSERT_TRUE(write_file(stage / "etc/site.toml", "a"));
  ASSERT_TRUE(write_file(stage / "pages/legal/terms.md", "b"));
  original.config = stage / "etc/site.toml";
  original.config_files = {stage / "etc/../pages/legal/terms.md", stage / "etc/../pages/legal/terms.md"};
  const auto made = make_backup(original, stage / "night", Existing::refuse).value();
  EXPECT_EQ(made.config, "settings/etc/site.toml");
  ASSERT_EQ(made.members.size(), 3U);
  EXPECT_EQ(made.members[2].path, "settings/pages/legal/terms.md");
}

// As a crash leaves it: the directory is nobody's until it is restored again, and then it is whole.
TEST_F(BackupOfAFile, AnInterruptedRestoreIsBegunAnew) {
  ASSERT_TRUE(make_backup(original, stage / "night", Existing::refuse));
  const auto restored = stage / "restored";
  fs::create_directories(restored / unfinished_name);
  fs::create_directories(restored / "settings");
  ASSERT_TRUE(write_file(restored / unfinished_name / "archive.sqlite", "half"));
  ASSERT_TRUE(write_file(restored / "settings/old.md", "of the interrupted one"));
  {
    auto restoration = Restoration::unpack(stage / "night", restored);
    ASSERT_TRUE(restoration) << restoration.error().text();
    ASSERT_TRUE(restoration.value().move_in(restored.string()));
  }
  EXPECT_FALSE(fs::exists(restored / "settings"));
  EXPECT_EQ(Archive::open(restored.string()).value()->head().value(), Position(1));
}

}  // namespace
}  // namespace dateline::backup
