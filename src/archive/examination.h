// An examination: what is wrong with an archive, found by looking only.
//
// It is made for a damaged one: each question stands alone, answers in words that say what does not
// hold and where (none: all is well), and an Error where the database itself will not answer. All
// questions together see one state of the archive. Owned by whoever asks; one thread.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/receipts.h"
#include "archive/session.h"
#include "base/clock.h"

namespace dateline::archive {

class Examination {
 public:
  using Words = std::vector<std::string>;
  using Watcher = std::function<void(std::int64_t done, std::int64_t of)>;

  // Nothing is made, changed or locked there. Fault::not_found: there is no archive.
  static Result<Examination> open(const std::string& location);

  Result<std::string> server();           // "SQLite 3.40.1", "PostgreSQL 15.6"
  Result<std::int64_t> schema_version();  // 0: there are no tables
  // The database's own check of its pages and indexes; the quick one leaves the indexes out. SQLite
  // only: PostgreSQL has none that a client could ask for.
  Result<Words> pages(bool quick);
  // References that lead nowhere.
  Result<Words> references();
  // Positions without gaps, every number handed out accounted for, every story at its newest entry.
  Result<Words> journal();
  // The newest entry of every story can be read.
  Result<Words> stories(const Watcher& watcher = {});
  // Stored bytes decompress to what their hash says; `from` is where a sample of the hashes begins.
  Result<Words> raw_bytes(std::string_view from, std::int64_t most, const Watcher& watcher = {});
  // Pictures' masters are still what their hash says; `most` of them, from `from` on.
  Result<Words> masters(std::string_view from, std::int64_t most);
  Result<Words> ledger();
  // Stored before `before` and still not filed.
  Result<std::int64_t> not_filed(Instant before);
  Result<std::optional<Instant>> newest_entry();  // when it was made
  Result<Position> head();
  Result<std::vector<SurfaceLine>> surfaces();  // how far each has come

 private:
  explicit Examination(std::unique_ptr<Session> session) : session_(std::move(session)) {}
  std::unique_ptr<Session> session_;
};

}  // namespace dateline::archive
