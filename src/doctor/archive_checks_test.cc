#include "doctor/archive_checks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "archive/archive.h"
#include "archive/places_for_test.h"

namespace dateline::doctor {
namespace {

using archive::Access;
using archive::Archive;
using archive::Session;
using testing::HasSubstr;

const Instant noon = parse_rfc3339("2025-12-24T12:00:00Z").value();

struct ArchiveChecksTest : archive::AnyPlace {
  void SetUp() override {
    AnyPlace::SetUp();
    const auto archive = Archive::open(place().location()).value();
    auto tx = archive->begin().value();
    Delivery delivery;
    delivery.source = "lantern";
    delivery.key = "one";
    const auto raw = tx.raw.put(delivery, archive::RawBytes::of("copy"), noon).value();
    JournalEntry entry;
    entry.at = noon;
    entry.story.id = tx.journal.next_story().value();
    ASSERT_TRUE(tx.journal.append(entry, {}));
    ASSERT_TRUE(tx.ledger.enter(raw, "lantern", noon, {{Outcome::story, "urn:x", entry.story.id, {}}}));
    archive::FiledItem kept;
    kept.raw = raw;
    kept.source = "lantern";
    kept.story = entry.story.id;
    kept.received_at = noon;
    ASSERT_TRUE(tx.items.add(kept, {}));
    ASSERT_TRUE(tx.raw.mark_filed(raw, {noon, "text", 1, 0}));
    ASSERT_TRUE(tx.receipts.applied("pages", Position(1), noon));
    ASSERT_TRUE(tx.commit());
  }
  void damage(std::string_view sql) const {
    const auto done = Session::open(place().location(), Access::write).value()->run_once(sql);
    ASSERT_TRUE(done) << done.error().text();
  }
  std::map<std::string, Finding> look(bool running = false) const {
    std::map<std::string, Finding> found;
    check_archive(
        {.location = place().location(), .running = running, .thorough = true, .now = noon, .watcher = {}},
        [&](const Finding& finding) { found[finding.check] = finding; });
    return found;
  }
  // What is not fine, by check and state.
  std::string complaints(bool running = false) const {
    std::string all;
    for (const auto& [check, finding] : look(running))
      if (finding.state != State::fine) all += check + " " + std::string(name(finding.state)) + ";";
    return all;
  }
};

TEST_P(ArchiveChecksTest, AGoodOneIsFine) {
  for (const auto& [check, finding] : look()) {
    EXPECT_EQ(finding.state, State::fine) << to_json(finding);
    EXPECT_EQ(finding.advice, "") << check;
  }
  EXPECT_EQ(look().size(), 12U);
  EXPECT_EQ(complaints(true), "");
}

TEST_P(ArchiveChecksTest, EachDamageHasItsFinding) {
  damage("DELETE FROM outcomes");
  EXPECT_EQ(complaints(), "ledger wrong;");
  damage("UPDATE raw_bytes SET size = 3");
  EXPECT_EQ(complaints(), "ledger wrong;raw bytes wrong;");
  damage("UPDATE numbers SET value = 7 WHERE name = 'position'");
  EXPECT_EQ(complaints(), "journal wrong;ledger wrong;raw bytes wrong;");
  damage("UPDATE journal SET json = '{}'");
  EXPECT_EQ(complaints(), "journal wrong;ledger wrong;raw bytes wrong;stories wrong;");
  for (const auto& [check, finding] : look())
    if (finding.state == State::wrong) {
      EXPECT_NE(finding.advice, "") << check;
    }
}

TEST_P(ArchiveChecksTest, AnEntryFromTheFutureIsAClockThatWasWrong) {
  damage("UPDATE journal SET at = at + 3600000");
  EXPECT_EQ(complaints(), "entries' time wrong;");
  EXPECT_THAT(look()["entries' time"].detail, HasSubstr("2025-12-24T13:00:00Z"));
}

TEST_P(ArchiveChecksTest, WhatWaitsIsMendedByAStartOrIsWrongWhileOneRuns) {
  damage("UPDATE raw SET filed_at = NULL, received_at = received_at - 600000");
  EXPECT_EQ(look()["filing"].state, State::warning);
  EXPECT_EQ(look(true)["filing"].state, State::wrong);
}

TEST_P(ArchiveChecksTest, ASurfaceThatStaysBehindIsWrongOnlyWhileOneRuns) {
  damage("UPDATE receipts SET position = 0");
  EXPECT_EQ(look()["surfaces"].state, State::fine);
  EXPECT_THAT(look()["surfaces"].detail, HasSubstr("pages behind by 1"));
  EXPECT_EQ(look(true)["surfaces"].state, State::wrong);
}

TEST_P(ArchiveChecksTest, AnotherSchemaIsNamedAndNotLookedInto) {
  damage("INSERT INTO schema_version (version, name) VALUES (99, 'tomorrow')");
  EXPECT_EQ(complaints(), "schema wrong;");
  damage("DELETE FROM schema_version WHERE version > 1");
  EXPECT_EQ(complaints(), "schema warning;");
}

INSTANTIATE_TEST_SUITE_P(Both, ArchiveChecksTest, archive::both_backends, archive::backend_name);

TEST(ArchiveChecks, SayThatThereIsNone) {
  const archive::Place place(archive::Backend::sqlite);
  std::vector<Finding> found;
  check_archive(
      {.location = place.location(), .running = false, .thorough = false, .now = noon, .watcher = {}},
      [&](const Finding& finding) { found.push_back(finding); });
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].state, State::wrong);
  EXPECT_THAT(found[0].detail, HasSubstr("there is no archive here"));
}

TEST(ArchiveChecks, SayThatAServerCannotBeReached) {
  std::vector<Finding> found;
  check_archive({.location = "postgresql:///none?host=/no/where&connect_timeout=1",
                 .running = false,
                 .thorough = false,
                 .now = noon,
                 .watcher = {}},
                [&](const Finding& finding) { found.push_back(finding); });
  ASSERT_EQ(found.size(), 1U);
  EXPECT_THAT(to_json(found[0]), HasSubstr("cannot be reached"));
}

}  // namespace
}  // namespace dateline::doctor
