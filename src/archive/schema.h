// The archive's schema: numbered forward migrations, as data.
//
// The rule (docs/decisions/0010): a migration that has been released never changes; what is wrong
// with it is put right by the next one. Each is applied in one transaction with its number. There is
// no way back: a program that finds a newer schema than it knows refuses to start. Every statement is
// one that SQLite and PostgreSQL both run (bytes.h has the one exception).
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "archive/session.h"
#include "base/result.h"

namespace dateline::archive {

struct Migration {
  std::int64_t version;  // 1, 2, 3 … without gaps
  std::string_view name;
  std::vector<std::string_view> statements;
};

std::span<const Migration> migrations();

// The same up to a version: an older program's schema, for its backup.
std::span<const Migration> migrations(std::int64_t up_to);

// Brings the database to the newest version of `list`; nothing happens where it is there already.
// Fault::refused: the database is newer than the program.
Result<> migrate(Session& session, std::span<const Migration> list = migrations());

// migrate() within a transaction of the caller's.
Result<> bring_up(Session& session, std::span<const Migration> list);

// Whether there is nothing at all in the database, not even our tables.
Result<bool> is_empty(Session& session);

Result<std::int64_t> schema_version(Session& session);

}  // namespace dateline::archive
