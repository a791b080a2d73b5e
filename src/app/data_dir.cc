#include "app/data_dir.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

#include "backup/restoration.h"
#include "base/fault_point.h"

namespace dateline::app {
namespace {

Error failed(std::string_view action, const std::filesystem::path& path, int code) {
  return error(Fault::unavailable, fmt::format("cannot {}: {}", action, std::strerror(code)), path.string(),
               "expected a directory that this user may write");
}

}  // namespace

Result<DataDir> DataDir::open(const std::filesystem::path& path, Unfinished unfinished) {
  std::error_code problem;
  const bool made = std::filesystem::create_directories(path, problem);
  if (problem) return failed("make the data directory", path, problem.value());
  if (made) std::filesystem::permissions(path, std::filesystem::perms(0750), problem);

  const auto file = path / "lock";
  const int lock = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0640);
  if (lock < 0) return failed("open", file, errno);
  if (::flock(lock, LOCK_EX | LOCK_NB) != 0) {
    const int code = errno;
    ::close(lock);
    if (code != EWOULDBLOCK) return failed("lock", file, code);
    return error(Fault::conflict, "another process has this data directory", path.string(),
                 "end it first, or name another directory with --data");
  }
  DataDir ours(path, lock);
  if (unfinished == Unfinished::refuse && std::filesystem::exists(path / backup::unfinished_name, problem))
    return error(Fault::refused, "a restore was interrupted in this data directory", path.string(),
                 "restore the backup again: `dateline restore FILE --data DIR`");
  FAULT_POINT("app.locked");
  return ours;
}

DataDir::DataDir(DataDir&& other) noexcept
    : path_(std::move(other.path_)), lock_(std::exchange(other.lock_, -1)) {}

DataDir::~DataDir() {
  if (lock_ >= 0) ::close(lock_);
}

}  // namespace dateline::app
