#include "archive/session.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <soci/postgresql/soci-postgresql.h>
#include <soci/sqlite3/soci-sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "base/check.h"

namespace dateline::archive {
namespace {

bool is_url(std::string_view location) {
  return location.starts_with("postgresql://") || location.starts_with("postgres://");
}

// Every writer of one PostgreSQL database takes this lock; the number is our name in ASCII.
constexpr std::int64_t writers_lock = 0x646174656c696e65;

// A session is one thread's at a time, so SQLite need not guard it; and what it allocates is counted under a
// lock of the whole process, for nobody.
void configure_sqlite() {
  static const int configured = sqlite_api::sqlite3_config(SQLITE_CONFIG_MULTITHREAD) |
                                sqlite_api::sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  CHECK(configured == SQLITE_OK);
}

Result<> make_folder(const std::filesystem::path& folder) {
  std::error_code failed;
  if (!std::filesystem::create_directories(folder, failed) && failed)
    return error(Fault::unavailable, "cannot make the data directory: " + failed.message(), folder.string(),
                 "give a directory that this user may write to");
  return ok();
}

// SQLite reports "unable to open database file" for everything; people need to know more.
Result<> check_folder(const std::filesystem::path& folder, Access access) {
  const int wanted = access == Access::write ? R_OK | W_OK | X_OK : R_OK | X_OK;
  if (::access(folder.c_str(), wanted) == 0) return ok();
  if (errno == ENOENT)
    return error(Fault::not_found, "there is no archive here", folder.string(),
                 "name the newsroom's data directory with --data");
  return error(
      Fault::refused,
      fmt::format("the data directory cannot be {}", access == Access::write ? "written to" : "read"),
      folder.string(), "it must belong to the user who runs the program");
}

// Asked before SOCI is: 4.0.3 leaks the connection of a file that turns out to be something else.
// Not beside a session of this process that is open: closing the file here would give back that one's
// locks (sqlite.org/howtocorrupt.html, 2.2), and a backup's end would take the log from under it.
Result<> check_file(const std::filesystem::path& file) {
  constexpr std::string_view magic = "SQLite format 3";
  std::ifstream in(file, std::ios::binary);
  std::string head(magic.size(), '\0');
  in.read(head.data(), static_cast<std::streamsize>(head.size()));
  if (in.gcount() == 0 || head == magic) return ok();  // none yet, empty, or ours
  return error(Fault::invalid, "this file is not an archive", file.string(),
               "give another data directory, or restore the newest backup");
}

// SQLite would make it readable for everybody, and gives its logs the mode of the file itself.
Result<> own_file(const std::filesystem::path& file) {
  const int made = ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0640);
  if (made >= 0) ::close(made);
  if (made < 0 && errno != EEXIST)
    return error(Fault::unavailable, fmt::format("cannot make the archive: {}", std::strerror(errno)),
                 file.string(), "the data directory must exist, with room on its disk and write permission");
  for (const std::string_view suffix : {"", "-wal", "-shm"}) {
    const auto name = file.string() + std::string(suffix);
    struct stat state{};
    if (::stat(name.c_str(), &state) == 0 && (state.st_mode & S_IRWXO) != 0)
      (void)::chmod(name.c_str(), state.st_mode & (S_IRWXU | S_IRWXG));
  }
  return ok();
}

Result<> check_there(const std::filesystem::path& file) {
  std::error_code problem;
  if (std::filesystem::exists(file, problem)) return ok();
  return error(Fault::not_found, "there is no archive here", file.string(),
               "name the newsroom's data directory with --data");
}

// SQLite's name for a file that is only looked at. Where it has no log nobody has it open: then it is
// read as it lies, since to open a log is to make one.
std::string inspected(const std::filesystem::path& file) {
  std::string uri = "file:";
  for (const char c : std::filesystem::absolute(file).string()) {
    const bool plain = std::string_view("%?# \"").find(c) == std::string_view::npos;
    uri += plain ? std::string(1, c) : fmt::format("%{:02x}", static_cast<unsigned char>(c));
  }
  std::error_code problem;
  const bool is_open = std::filesystem::exists(file.string() + "-wal", problem);
  return uri + (is_open ? "?mode=ro" : "?mode=ro&immutable=1");
}

}  // namespace

Session::Session(std::string location, Access access)
    : location_(std::move(location)),
      access_(access),
      backend_(is_url(location_) ? Backend::postgresql : Backend::sqlite) {}

Result<std::unique_ptr<Session>> Session::open(std::string location, Access access) {
  std::unique_ptr<Session> session(new Session(std::move(location), access));
  if (session->backend_ == Backend::sqlite) {
    configure_sqlite();
    if (access == Access::write) {
      TRY(make_folder(session->location_));
    }
    TRY(check_folder(session->location_, access));
    const auto file = std::filesystem::path(session->location_) / database_file;
    if (access != Access::read) {
      TRY(check_file(file));
    }
    TRY(access == Access::write ? own_file(file) : check_there(file));
  }
  TRY(session->attempt([&] { session->connect(); }));
  return session;
}

void Session::connect() {
  if (backend_ == Backend::sqlite) {
    const auto file = std::filesystem::path(location_) / database_file;
    if (access_ == Access::inspect) {
      connection_.open(soci::sqlite3, "db=\"" + inspected(file) + "\" timeout=5");
      lost_ = false;
      return;
    }
    // SOCI splits its options at spaces; quotes keep a path together.
    connection_.open(soci::sqlite3, "db=\"" + file.string() + "\" timeout=5 synchronous=full");
    connection_ << "PRAGMA journal_mode=WAL";
    connection_ << "PRAGMA foreign_keys=ON";
    if (access_ == Access::read) {
      connection_ << "PRAGMA query_only=ON";
    } else {
      connection_ << "PRAGMA wal_autocheckpoint=8000";  // pages
      connection_ << "PRAGMA cache_size=-8000";         // KiB
    }
  } else {
    connection_.open(soci::postgresql, location_);
    connection_ << "SET client_encoding TO 'UTF8'";
    connection_ << "SET client_min_messages TO warning";
    if (access_ != Access::write) connection_ << "SET default_transaction_read_only TO on";
  }
  lost_ = false;
  durable_ = Durable::now;
}

Error Session::failed(const std::exception& thrown) {
  if (is_connection_lost(thrown)) lost_ = true;
  statements_.clear();  // SOCI 4.0.3 leaks the parameters of a failed statement that is run again
  return explain(thrown, is_url(location_) ? "PostgreSQL" : location_);  // a URL may hold a password
}

Result<> Session::run_once(std::string_view sql) {
  return attempt([&] { connection_ << dialect(backend_, sql); });
}

Result<> Session::begin(Durable durable) {
  if (!lost_) {
    auto begun = start_transaction(durable);
    if (begun || !lost_) return begun;
  }
  // Nothing of this transaction has happened yet: a new connection is as good as the old one.
  TRY(attempt([&] {
    statements_.clear();
    connection_.close();
    connect();
  }));
  return start_transaction(durable);
}

Result<> Session::start_transaction(Durable durable) {
  if (backend_ == Backend::sqlite) {
    if (durable != durable_) {  // takes effect when it is prepared: never a kept statement
      TRY(run_once(durable == Durable::now ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL"));
      durable_ = durable;
    }
    return run(access_ == Access::write ? "BEGIN IMMEDIATE" : "BEGIN");
  }
  if (access_ != Access::write) return run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  TRY(run("BEGIN"));
  auto begun = run("SELECT pg_advisory_xact_lock(:key)", writers_lock);
  if (begun && durable == Durable::with_next) begun = run("SET LOCAL synchronous_commit TO OFF");
  if (!begun) rollback();
  return begun;
}

Result<> Session::commit() {
  return run("COMMIT");
}

void Session::rollback() {
  // Nothing to do about a rollback that fails: the database has rolled back, or the connection is gone.
  (void)run("ROLLBACK");
}

}  // namespace dateline::archive
