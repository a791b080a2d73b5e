#include "archive/copy.h"

#include <gtest/gtest.h>

#include <deque>

#include "archive/archive.h"
#include "archive/places_for_test.h"
#include "archive/schema.h"

namespace dateline::archive {
namespace {

const Instant noon = parse_rfc3339("2025-12-24T12:00:00Z").value();
const std::string all_bytes = [] {
  std::string bytes;
  for (int i = 0; i < 256; ++i) bytes += static_cast<char>(i);
  return bytes;
}();

void file_one(Archive& archive, const std::string& key, std::string_view bytes) {
  auto tx = archive.begin().value();
  Delivery delivery;
  delivery.source = "cordillera";
  delivery.key = key;
  delivery.name = "ünïted.json";
  const auto raw = tx.raw.put(delivery, RawBytes::of(bytes), noon).value();
  JournalEntry entry;
  entry.at = noon;
  entry.verb = Verb::publish;
  entry.story.id = tx.journal.next_story().value();
  entry.story.headline = "“Ferry” returns to Port Ansel";
  entry.story.received_at = noon;
  ASSERT_TRUE(tx.journal.append(entry, {}));
  ASSERT_TRUE(
      tx.ledger.enter(raw, "cordillera", noon, {{Outcome::story, "urn:x:" + key, entry.story.id, {}}}));
  FiledItem kept;
  kept.raw = raw;
  kept.source = "cordillera";
  kept.story = entry.story.id;
  kept.received_at = noon;
  ASSERT_TRUE(tx.items.add(kept, {}));
  ASSERT_TRUE(tx.raw.mark_filed(raw, {noon, "ninjs", 1, 0}));
  ASSERT_TRUE(tx.receipts.applied("pages", Position(1), noon));
  ASSERT_TRUE(tx.sources.report({"cordillera", Road::poll, "it said nonsense", all_bytes, noon}));
  ASSERT_TRUE(tx.commit());
}

void fill(const std::string& location) {
  const auto archive = Archive::open(location).value();
  for (int i = 0; i < 700; ++i) file_one(*archive, "key" + std::to_string(i), all_bytes + std::to_string(i));
}

std::unique_ptr<Session> open(const std::string& location, Access access) {
  auto session = Session::open(location, access);
  EXPECT_TRUE(session) << session.error().text();
  return std::move(session).value();
}

void expect_the_same(const std::string& location) {
  const auto archive = Archive::open(location).value();
  EXPECT_EQ(archive->head().value(), Position(700));
  auto reading = archive->reading().value();
  for (const int i : {0, 499, 500, 699}) {
    const auto raw = reading.raw.find("cordillera", "key" + std::to_string(i)).value();
    ASSERT_TRUE(raw.has_value());
    const auto delivery = reading.raw.get(raw->id).value();
    EXPECT_EQ(delivery.bytes, all_bytes + std::to_string(i));
    EXPECT_EQ(delivery.name, "ünïted.json");
  }
  EXPECT_EQ(reading.sources.troubles("cordillera", 1).value().at(0).bytes, all_bytes);
  EXPECT_EQ(archive->find(StoryId(700)).value()->headline, "“Ferry” returns to Port Ansel");
  EXPECT_EQ(reading.ledger.check().value(), std::vector<std::string>());
  EXPECT_EQ(reading.receipts.position("pages").value(), Position(1));
  auto tx = archive->begin().value();
  EXPECT_EQ(tx.journal.next_story().value(), StoryId(701));  // numbers go on where they were
}

// From one database into the file of a backup, and out of it into the other.
struct CopyTest : testing::TestWithParam<std::pair<Backend, Backend>> {
  Place original{GetParam().first}, between{Backend::sqlite}, restored{GetParam().second};

  void SetUp() override { ASSERT_TRUE(original.ready() && between.ready() && restored.ready()); }
};

TEST_P(CopyTest, IsTheSameArchive) {
  fill(original.location());
  const auto out =
      copy_archive(*open(original.location(), Access::read), *open(between.location(), Access::write));
  ASSERT_TRUE(out) << out.error().text();
  EXPECT_EQ(out.value(), count_rows(*open(between.location(), Access::inspect)).value());

  const auto in =
      copy_archive(*open(between.location(), Access::inspect), *open(restored.location(), Access::write));
  ASSERT_TRUE(in) << in.error().text();
  EXPECT_EQ(in.value(), out.value());
  expect_the_same(restored.location());
}

// Before schema.cc had words for keys, SQLite kept every one in an index beside its table.
TEST(CopyOfOlderKeys, HasTheKeysOfToday) {
  const auto replaced = [](std::string sql, std::string_view word, std::string_view by) {
    for (auto at = sql.find(word); at != std::string::npos; at = sql.find(word))
      sql.replace(at, word.size(), by);
    return sql;
  };
  const auto indices_for_keys = [](const std::string& location) {
    return open(location, Access::read)
        ->value<std::int64_t>(
            "SELECT COUNT(*) FROM sqlite_master WHERE tbl_name IN ('raw', 'journal', 'outcomes') "
            "AND name LIKE 'sqlite_autoindex%'")
        .value();
  };
  std::deque<std::string> statements;
  std::vector<Migration> older;
  for (const auto& migration : migrations()) {
    older.push_back({migration.version, migration.name, {}});
    for (const auto sql : migration.statements)
      older.back().statements.push_back(
          statements.emplace_back(replaced(replaced(std::string(sql), "ID_TYPE", "BIGINT"), "BY_KEY", "")));
  }
  const Place original{Backend::sqlite}, copy{Backend::sqlite};
  ASSERT_TRUE(migrate(*open(original.location(), Access::write), older));
  fill(original.location());
  expect_the_same(original.location());
  EXPECT_EQ(indices_for_keys(original.location()), 4);

  const auto copied =
      copy_archive(*open(original.location(), Access::read), *open(copy.location(), Access::write));
  ASSERT_TRUE(copied) << copied.error().text();
  expect_the_same(copy.location());
  EXPECT_EQ(indices_for_keys(copy.location()), 1);  // (source, delivery_key), unique beside the key
}

INSTANTIATE_TEST_SUITE_P(FromTo, CopyTest,
                         testing::Values(std::pair{Backend::sqlite, Backend::sqlite},
                                         std::pair{Backend::sqlite, Backend::postgresql},
                                         std::pair{Backend::postgresql, Backend::sqlite},
                                         std::pair{Backend::postgresql, Backend::postgresql}),
                         [](const auto& from_to) {
                           const auto name = [](Backend backend) {
                             return backend == Backend::sqlite ? "SQLite" : "PostgreSQL";
                           };
                           return std::string(name(from_to.param.first)) + "To" + name(from_to.param.second);
                         });

struct CopyOfAny : AnyPlace {
  Place copy{Backend::sqlite};
};

TEST_P(CopyOfAny, SeesOneStateWhateverHappensMeanwhile) {
  const auto archive = Archive::open(place().location()).value();
  for (int i = 0; i < 5; ++i) file_one(*archive, "before" + std::to_string(i), all_bytes);
  // When the first table is told of, the snapshot stands; nothing after it may be in the copy.
  bool filed = false;
  const auto copied =
      copy_archive(*open(place().location(), Access::read), *open(copy.location(), Access::write),
                   [&](std::string_view, std::int64_t, std::int64_t) {
                     if (!std::exchange(filed, true)) file_one(*archive, "meanwhile", "new");
                   });
  ASSERT_TRUE(copied) << copied.error().text();
  EXPECT_EQ(archive->head().value(), Position(6));
  const auto made = Archive::open(copy.location()).value();
  EXPECT_EQ(made->head().value(), Position(5));
  auto reading = made->reading().value();
  EXPECT_FALSE(reading.raw.find("cordillera", "meanwhile").value());
  EXPECT_TRUE(reading.ledger.check().value().empty());
}

TEST_P(CopyOfAny, KeepsAnOlderSchemaAndRefusesANewerOne) {
  ASSERT_TRUE(migrate(*open(place().location(), Access::write), migrations(1)));
  ASSERT_TRUE(copy_archive(*open(place().location(), Access::read), *open(copy.location(), Access::write))
                  .has_value());
  EXPECT_EQ(schema_version(*open(copy.location(), Access::read)).value(), 1);
  EXPECT_TRUE(Archive::open(copy.location()));

  ASSERT_TRUE(open(place().location(), Access::write)
                  ->run("INSERT INTO schema_version (version, name) VALUES (:v, :n)", 999, "tomorrow's"));
  const Place other(Backend::sqlite);
  const auto refused =
      copy_archive(*open(place().location(), Access::read), *open(other.location(), Access::write));
  EXPECT_EQ(refused.error().fault, Fault::refused);
}

TEST_P(CopyOfAny, RefusesATargetThatIsNotEmptyAndChangesNothingThere) {
  const auto archive = Archive::open(place().location()).value();
  file_one(*archive, "one", all_bytes);
  ASSERT_TRUE(Archive::open(copy.location()));
  const auto refused =
      copy_archive(*open(copy.location(), Access::read), *open(place().location(), Access::write));
  EXPECT_EQ(refused.error().fault, Fault::conflict);
  EXPECT_EQ(archive->head().value(), Position(1));
}

INSTANTIATE_TEST_SUITE_P(Both, CopyOfAny, both_backends, backend_name);

}  // namespace
}  // namespace dateline::archive
