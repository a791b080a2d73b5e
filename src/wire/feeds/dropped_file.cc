#include "wire/feeds/dropped_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace dateline::feeds {
namespace {

Error failed(std::string_view action, const std::string& name, int code) {
  const auto fault = code == ENOENT || code == ELOOP || code == ENXIO ? Fault::not_found
                     : code == EAGAIN                                 ? Fault::conflict
                     : code == EACCES || code == EPERM                ? Fault::refused
                                                                      : Fault::unavailable;
  return error(fault, fmt::format("cannot {}: {}", action, std::strerror(code)), name,
               fault == Fault::refused ? "the user who runs the program must be able to read it" : "");
}

enum class Lease { held, writer, none };

// A lease that is broken is announced by SIGIO, which ends a process; by SIGURG, which everybody ignores,
// once it is asked for. We look for ourselves.
Lease lease(int file) {
  if (::fcntl(file, F_SETSIG, SIGURG) != 0) return Lease::none;
  if (::fcntl(file, F_SETLEASE, F_RDLCK) == 0) return Lease::held;
  return errno == EAGAIN ? Lease::writer : Lease::none;
}

}  // namespace

FileMark mark_of(const struct stat& status) {
  constexpr std::int64_t second = 1'000'000'000;
  return {status.st_ino, status.st_size, status.st_mtim.tv_sec * second + status.st_mtim.tv_nsec};
}

Result<DroppedFile> DroppedFile::open(int folder, const std::string& name) {
  http::Descriptor file(
      ::openat(folder, name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
  if (!file) return failed("open", name, errno);
  struct stat status{};
  if (::fstat(file.get(), &status) != 0) return failed("look at", name, errno);
  if (!S_ISREG(status.st_mode)) return error(Fault::not_found, "no regular file any more", name);
  const auto held = lease(file.get());
  if (held == Lease::writer) return error(Fault::conflict, "it is still being written", name);
  // Looked at again: it may have grown before the lease.
  if (::fstat(file.get(), &status) != 0) return failed("look at", name, errno);
  return DroppedFile(std::move(file), mark_of(status), held == Lease::held);
}

Result<std::string> DroppedFile::read(std::size_t limit) const {
  const auto expected = static_cast<std::size_t>(mark_.size);
  if (expected > limit) return error(Fault::limit, fmt::format("larger than {} bytes", limit));
  // What is longer now than when it was opened has been touched, and is read again another time.
  std::string bytes(expected, '\0');
  std::size_t size = 0;
  while (size < expected) {
    const auto n = ::pread(file_.get(), bytes.data() + size, bytes.size() - size, static_cast<off_t>(size));
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return error(Fault::unavailable, fmt::format("cannot read: {}", std::strerror(errno)));
    if (n == 0) break;
    size += static_cast<std::size_t>(n);
  }
  bytes.resize(size);
  return bytes;
}

std::string DroppedFile::beginning(std::size_t most) const {
  std::string bytes(most, '\0');
  const auto n = ::pread(file_.get(), bytes.data(), bytes.size(), 0);
  bytes.resize(n < 0 ? 0 : static_cast<std::size_t>(n));
  return bytes;
}

bool DroppedFile::is_untouched() const {
  struct stat status{};
  if (::fstat(file_.get(), &status) != 0 || mark_of(status) != mark_) return false;
  return !leased_ || ::fcntl(file_.get(), F_GETLEASE) == F_RDLCK;
}

}  // namespace dateline::feeds
