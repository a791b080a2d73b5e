// Both kinds of archive for tests: a fresh folder for SQLite, a fresh database in the PostgreSQL
// server that tests/postgres/with_postgres has started. Without a server the test fails: what only
// SQLite has run has not been tested.
#pragma once

#include <gtest/gtest.h>
#include <soci/postgresql/soci-postgresql.h>
#include <soci/soci.h>
#include <stdlib.h>

#include <atomic>
#include <filesystem>
#include <string>

#include "archive/bytes.h"

namespace dateline::archive {

// An empty place for an archive, removed at the end.
class Place {
 public:
  explicit Place(Backend backend) {
    if (backend == Backend::sqlite) {
      std::string folder = (std::filesystem::temp_directory_path() / "dateline-archive.XXXXXX").string();
      if (::mkdtemp(folder.data())) location_ = folder;
      return;
    }
    const char* server = ::getenv("DATELINE_TEST_POSTGRES");
    if (!server) return;
    server_ = server;
    static std::atomic<int> count = 0;
    database_ = "test_" + std::to_string(::getpid()) + "_" + std::to_string(++count);
    soci::session(soci::postgresql, server_) << "CREATE DATABASE " << database_;
    location_ = server_;
    const auto name = location_.find('/', location_.find("//") + 2) + 1;
    location_.replace(name, location_.find('?', name) - name, database_);
  }

  ~Place() {
    if (server_.empty() && !location_.empty()) {
      std::error_code ignored;
      std::filesystem::remove_all(location_, ignored);
    } else if (!server_.empty()) {
      soci::session(soci::postgresql, server_) << "DROP DATABASE " << database_ << " WITH (FORCE)";
    }
  }

  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;

  bool ready() const { return !location_.empty(); }
  const std::string& location() const { return location_; }

 private:
  std::string location_, server_, database_;
};

struct AnyPlace : testing::TestWithParam<Backend> {
  void SetUp() override {
    ASSERT_TRUE(place_.ready()) << "no PostgreSQL server: run this through tests/postgres/with_postgres";
  }
  const Place& place() const { return place_; }

 private:
  Place place_{GetParam()};
};

inline const auto both_backends = testing::Values(Backend::sqlite, Backend::postgresql);
inline constexpr auto backend_name = [](const auto& info) {
  return info.param == Backend::sqlite ? "SQLite" : "PostgreSQL";
};

}  // namespace dateline::archive
