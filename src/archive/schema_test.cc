#include "archive/schema.h"

#include <gtest/gtest.h>

#include "archive/places_for_test.h"

namespace dateline::archive {
namespace {

struct SchemaTest : AnyPlace {
  std::unique_ptr<Session> open() const { return Session::open(place().location(), Access::write).value(); }
};

TEST_P(SchemaTest, RunsEveryMigrationOnceAndThenNoMore) {
  for (int start = 0; start < 2; ++start) {
    const auto session = open();
    const auto done = migrate(*session);
    ASSERT_TRUE(done) << done.error().text();
    EXPECT_EQ(schema_version(*session).value(), migrations().back().version);
  }
}

TEST_P(SchemaTest, GoesForwardFromEveryOlderVersion) {
  std::vector<Migration> list(migrations().begin(), migrations().end());
  ASSERT_TRUE(migrate(*open(), list));
  list.push_back({static_cast<std::int64_t>(list.size()) + 1, "one more", {"CREATE TABLE more (n BIGINT)"}});
  const auto session = open();
  ASSERT_TRUE(migrate(*session, list));
  EXPECT_TRUE(session->run("INSERT INTO more (n) VALUES (:n)", 1));
  EXPECT_EQ(schema_version(*session).value(), list.back().version);
}

TEST_P(SchemaTest, RefusesADatabaseNewerThanTheProgram) {
  std::vector<Migration> newer(migrations().begin(), migrations().end());
  newer.push_back(
      {static_cast<std::int64_t>(newer.size()) + 1, "tomorrow's", {"CREATE TABLE later (n BIGINT)"}});
  ASSERT_TRUE(migrate(*open(), newer));
  const auto refused = migrate(*open()).error();
  EXPECT_EQ(refused.fault, Fault::refused);
  EXPECT_NE(refused.advice.find("newer program"), std::string::npos);
}

TEST_P(SchemaTest, LeavesNothingOfAMigrationThatFails) {
  const std::vector<Migration> broken{{1, "half", {"CREATE TABLE half (n BIGINT)", "CREATE GIBBERISH"}}};
  const auto session = open();
  EXPECT_FALSE(migrate(*session, broken));
  EXPECT_TRUE(migrate(*session));
  EXPECT_FALSE(session->run("INSERT INTO half (n) VALUES (:n)", 1));
}

INSTANTIATE_TEST_SUITE_P(Both, SchemaTest, both_backends, backend_name);

}  // namespace
}  // namespace dateline::archive
