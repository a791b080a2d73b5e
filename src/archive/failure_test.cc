#include "archive/failure.h"

#include <gtest/gtest.h>
#include <soci/postgresql/soci-postgresql.h>
#include <soci/sqlite3/soci-sqlite3.h>
#include <sqlite3.h>

namespace dateline::archive {
namespace {

TEST(Failure, TellsPeopleWhatToDo) {
  const auto full = explain(soci::sqlite3_soci_error("database or disk is full", SQLITE_FULL), "/data");
  EXPECT_EQ(full.fault, Fault::unavailable);
  EXPECT_EQ(full.where, "/data");
  EXPECT_NE(full.what.find("disk is full"), std::string::npos);
  EXPECT_NE(full.advice.find("free some space"), std::string::npos);
  EXPECT_EQ(explain(soci::sqlite3_soci_error("", SQLITE_CONSTRAINT_UNIQUE), "").fault, Fault::conflict);
  EXPECT_EQ(explain(soci::sqlite3_soci_error("", SQLITE_BUSY), "").fault, Fault::unavailable);
  EXPECT_EQ(explain(soci::sqlite3_soci_error("", SQLITE_CORRUPT), "").fault, Fault::internal);
  EXPECT_EQ(explain(soci::sqlite3_soci_error("", SQLITE_READONLY), "").fault, Fault::unavailable);
  EXPECT_EQ(explain(soci::postgresql_soci_error("", "23505"), "").fault, Fault::conflict);
  EXPECT_EQ(explain(soci::postgresql_soci_error("", "53100"), "").fault, Fault::unavailable);
  EXPECT_EQ(explain(std::runtime_error("surprise"), "").fault, Fault::internal);
}

TEST(Failure, KnowsALostConnection) {
  EXPECT_TRUE(is_connection_lost(soci::postgresql_soci_error("", "57P01")));
  EXPECT_TRUE(is_connection_lost(soci::postgresql_soci_error("", "08006")));
  EXPECT_FALSE(is_connection_lost(soci::postgresql_soci_error("", "23505")));
  EXPECT_FALSE(is_connection_lost(soci::sqlite3_soci_error("", SQLITE_BUSY)));
}

}  // namespace
}  // namespace dateline::archive
