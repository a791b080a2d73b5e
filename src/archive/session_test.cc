#include "archive/session.h"

#include <gtest/gtest.h>

#include "archive/places_for_test.h"
#include "base/file.h"

namespace dateline::archive {
namespace {

struct SessionTest : AnyPlace {};

TEST_P(SessionTest, KeepsEveryKindOfValue) {
  const auto session = Session::open(place().location(), Access::write).value();
  ASSERT_TRUE(
      session->run_once("CREATE TABLE t (n BIGINT, s TEXT, b BYTES_TYPE, i BIGINT, e TEXT, o BIGINT)"));
  const auto at = parse_rfc3339("2025-12-24T22:29:00.125Z").value();
  Bytes bytes;
  for (int i = 0; i < 256; ++i) bytes.value += static_cast<char>(i);
  const auto insert = "INSERT INTO t (n, s, b, i, e, o) VALUES (:n, :s, BYTES_IN(:b), :i, :e, :o)";
  ASSERT_TRUE(session->run(insert, std::int64_t{5'000'000'000}, "Zażółć \"gęślą\" 'jaźń' 漢字", bytes, at,
                           WorkflowState::held, std::optional<Instant>()));
  ASSERT_TRUE(session->run(insert, std::int64_t{-1}, "", Bytes{}, at, WorkflowState::killed,
                           std::optional<Instant>(at)));
  const auto rows =
      session
          ->rows<std::int64_t, std::string, Bytes, Instant, WorkflowState, std::optional<Instant>>(
              "SELECT n, s, BYTES_OUT(b), i, e, o FROM t ORDER BY n DESC")
          .value();
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(rows[0], std::tuple(5'000'000'000, "Zażółć \"gęślą\" 'jaźń' 漢字", bytes, at, WorkflowState::held,
                                std::optional<Instant>()));
  EXPECT_EQ(rows[1], std::tuple(-1, "", Bytes{}, at, WorkflowState::killed, std::optional<Instant>(at)));
}

TEST_P(SessionTest, RunsOneStatementAgainAndAgain) {
  const auto session = Session::open(place().location(), Access::write).value();
  ASSERT_TRUE(session->run_once("CREATE TABLE t (n BIGINT PRIMARY KEY)"));
  for (std::int64_t n = 1; n <= 50; ++n)
    ASSERT_EQ(session->value<std::int64_t>("INSERT INTO t (n) VALUES (:n) RETURNING n", n).value(), n);
  EXPECT_EQ(session->run("INSERT INTO t (n) VALUES (:n)", 7).error().fault, Fault::conflict);
  EXPECT_TRUE(session->run("INSERT INTO t (n) VALUES (:n)", 51));
  EXPECT_EQ(session->first<std::int64_t>("SELECT n FROM t WHERE n = :n", 99).value(), std::nullopt);
  EXPECT_EQ(session->rows<std::int64_t>("SELECT n FROM t ORDER BY n").value().size(), 51u);
}

TEST_P(SessionTest, RollsBackAndRefusesToWriteWhereItOnlyReads) {
  const auto session = Session::open(place().location(), Access::write).value();
  ASSERT_TRUE(session->run_once("CREATE TABLE t (n BIGINT PRIMARY KEY)"));
  ASSERT_TRUE(session->begin());
  ASSERT_TRUE(session->run("INSERT INTO t (n) VALUES (:n)", 1));
  session->rollback();
  EXPECT_EQ(session->value<std::int64_t>("SELECT COUNT(*) FROM t").value(), 0);
  const auto reader = Session::open(place().location(), Access::read).value();
  EXPECT_FALSE(reader->run("INSERT INTO t (n) VALUES (:n)", 1));
}

INSTANTIATE_TEST_SUITE_P(Both, SessionTest, both_backends, backend_name);

TEST(Session, ConnectsAnewWhenItsConnectionIsLost) {
  const Place place(Backend::postgresql);
  ASSERT_TRUE(place.ready()) << "run this through tests/postgres/with_postgres";
  const auto session = Session::open(place.location(), Access::write).value();
  const auto other = Session::open(place.location(), Access::write).value();
  const auto process = session->value<std::int64_t>("SELECT pg_backend_pid()").value();
  ASSERT_TRUE(other->value<std::string>("SELECT pg_terminate_backend(:pid)", process));
  ASSERT_TRUE(session->begin());
  EXPECT_NE(session->value<std::int64_t>("SELECT pg_backend_pid()").value(), process);
  ASSERT_TRUE(session->commit());
}

TEST(Session, SaysThatTheDiskIsFullAndGoesOnWhenItIsNot) {
  const Place place(Backend::sqlite);
  const auto session = Session::open(place.location(), Access::write).value();
  ASSERT_TRUE(session->run_once("CREATE TABLE t (s TEXT)"));
  ASSERT_TRUE(session->run_once("PRAGMA max_page_count=10"));
  ASSERT_TRUE(session->begin());
  const auto full = session->run("INSERT INTO t (s) VALUES (:s)", std::string(1 << 20, 'x'));
  ASSERT_FALSE(full);
  EXPECT_EQ(full.error().fault, Fault::unavailable);
  EXPECT_NE(full.error().text().find("the disk is full"), std::string::npos);
  session->rollback();
  ASSERT_TRUE(session->run_once("PRAGMA max_page_count=100000"));
  EXPECT_TRUE(session->run("INSERT INTO t (s) VALUES (:s)", std::string(1 << 20, 'x')));
}

TEST(Session, RefusesAFileThatIsNoArchive) {
  const Place place(Backend::sqlite);
  ASSERT_TRUE(write_file(place.location() + "/archive.sqlite", std::string(8192, 'x')));
  const auto refused = Session::open(place.location(), Access::write).error();
  EXPECT_EQ(refused.fault, Fault::invalid);
  EXPECT_NE(refused.text().find("not an archive"), std::string::npos);
}

TEST(Session, SaysWhatIsWrongWithThePlace) {
  const auto bad = Session::open("/proc/nowhere", Access::write).error();
  EXPECT_EQ(bad.fault, Fault::unavailable);
  EXPECT_EQ(bad.where, "/proc/nowhere");
  EXPECT_FALSE(bad.advice.empty());
  const auto none = Session::open("postgresql:///x?host=/nonexistent", Access::write).error();
  EXPECT_EQ(none.fault, Fault::unavailable) << none.text();
}

}  // namespace
}  // namespace dateline::archive
