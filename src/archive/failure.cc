#include "archive/failure.h"

#include <fmt/format.h>
#include <soci/postgresql/soci-postgresql.h>
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>
#include <sqlite3.h>

#include <array>
#include <string>

namespace dateline::archive {
namespace {

struct Meaning {
  int code;  // SQLite's primary result code
  Fault fault;
  std::string_view what, advice;
};

constexpr std::array sqlite_meanings{
    Meaning{SQLITE_BUSY, Fault::unavailable, "the archive is busy: another process is writing to it",
            "end the other process, or send the command to the running newsroom"},
    Meaning{SQLITE_LOCKED, Fault::unavailable, "the archive is locked", "try again"},
    Meaning{SQLITE_FULL, Fault::unavailable, "the disk is full",
            "free some space and try again; nothing that was acknowledged is lost"},
    Meaning{SQLITE_READONLY, Fault::unavailable, "the archive cannot be written to",
            "the data directory and its files must belong to the user who runs the program"},
    Meaning{SQLITE_PERM, Fault::unavailable, "the archive cannot be written to",
            "the data directory and its files must belong to the user who runs the program"},
    Meaning{SQLITE_CANTOPEN, Fault::unavailable, "the archive cannot be opened",
            "the data directory must exist, with room on its disk and write permission"},
    Meaning{SQLITE_CORRUPT, Fault::internal, "the archive is damaged", "stop, and restore the newest backup"},
    Meaning{SQLITE_NOTADB, Fault::invalid, "this file is not an archive",
            "give another data directory, or restore the newest backup"},
    Meaning{SQLITE_IOERR, Fault::unavailable, "the disk failed to read or write",
            "look into the system's log; nothing that was acknowledged is lost"},
    Meaning{SQLITE_CONSTRAINT, Fault::conflict, "it is in the archive already", ""}};

struct StateMeaning {
  std::string_view prefix;  // of PostgreSQL's SQLSTATE
  Fault fault;
  std::string_view what, advice;
};

constexpr std::array postgresql_meanings{
    StateMeaning{"08", Fault::unavailable, "the connection to PostgreSQL is lost",
                 "see that the server runs and is reached"},
    StateMeaning{"57P", Fault::unavailable, "PostgreSQL is stopping or starting", "try again"},
    StateMeaning{"53100", Fault::unavailable, "PostgreSQL's disk is full", "free some space and try again"},
    StateMeaning{"53300", Fault::unavailable, "PostgreSQL has no connection left", "raise max_connections"},
    StateMeaning{"53", Fault::unavailable, "PostgreSQL has run out of something", "see the server's log"},
    StateMeaning{"40", Fault::unavailable, "another transaction came first", "try again"},
    StateMeaning{"23", Fault::conflict, "it is in the archive already", ""},
    StateMeaning{"42501", Fault::unavailable, "PostgreSQL refuses the permission",
                 "the role needs all rights on its database"},
    StateMeaning{"28", Fault::unavailable, "PostgreSQL refuses this role",
                 "check user and password of the URL"},
    StateMeaning{"25006", Fault::unavailable, "this PostgreSQL server is read-only",
                 "name the primary server, or all of them with target_session_attrs=read-write"}};

Error told(Fault fault, std::string_view what, std::string_view library, std::string_view where,
           std::string_view advice) {
  return error(fault, fmt::format("{} ({})", what, library), std::string(where), std::string(advice));
}

}  // namespace

Error explain(const std::exception& thrown, std::string_view where) {
  if (const auto* sqlite = dynamic_cast<const soci::sqlite3_soci_error*>(&thrown))
    for (const auto& row : sqlite_meanings)
      if (row.code == (sqlite->result() & 0xff))
        return told(row.fault, row.what, thrown.what(), where, row.advice);
  if (const auto* postgresql = dynamic_cast<const soci::postgresql_soci_error*>(&thrown))
    for (const auto& row : postgresql_meanings)
      if (postgresql->sqlstate().starts_with(row.prefix))
        return told(row.fault, row.what, thrown.what(), where, row.advice);
  if (is_connection_lost(thrown))
    return told(Fault::unavailable, "PostgreSQL cannot be reached", thrown.what(), where,
                "see that the server runs and that the URL is right");
  return told(Fault::internal, "the archive failed", thrown.what(), where, "");
}

bool is_connection_lost(const std::exception& thrown) {
  if (const auto* postgresql = dynamic_cast<const soci::postgresql_soci_error*>(&thrown)) {
    const auto state = postgresql->sqlstate();
    return state.starts_with("08") || state.starts_with("57P") || state.find_first_not_of(" 0") == state.npos;
  }
  // Where no connection can be made SOCI 4.0.3 throws an error without a category or code.
  return std::string_view(thrown.what()).starts_with("Cannot establish connection");
}

}  // namespace dateline::archive
