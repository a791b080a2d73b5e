#include "base/file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "base/fault_point.h"

namespace dateline {
namespace {

Error failed(std::string_view action, const std::filesystem::path& path) {
  const int code = errno;
  const auto fault = code == ENOENT ? Fault::not_found : code == EACCES ? Fault::refused : Fault::unavailable;
  return error(fault, fmt::format("cannot {}: {}", action, std::strerror(code)), path.string());
}

struct Descriptor {
  int fd;
  ~Descriptor() {
    if (fd >= 0) ::close(fd);
  }
};

constexpr std::string_view half_written = ".part";

Result<> write_new(const std::filesystem::path& path, std::string_view bytes) {
  const Descriptor out{::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0640)};
  if (out.fd < 0) return failed("create", path);
  while (!bytes.empty()) {
    const auto n = ::write(out.fd, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return failed("write", path);
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  FAULT_POINT("base.file_written");
  if (::fsync(out.fd) != 0) return failed("sync", path);
  return ok();
}

}  // namespace

Result<std::string> read_file(const std::filesystem::path& path, std::size_t limit) {
  const Descriptor in{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
  if (in.fd < 0) return failed("open", path);
  std::string bytes;
  for (;;) {
    char block[64 << 10];
    const auto n = ::read(in.fd, block, sizeof block);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return failed("read", path);
    if (n == 0) return bytes;
    bytes.append(block, static_cast<std::size_t>(n));
    if (bytes.size() > limit)
      return error(Fault::limit, fmt::format("larger than {} bytes", limit), path.string());
  }
}

Result<> write_file(const std::filesystem::path& path, std::string_view bytes) {
  auto beside = path;
  beside += fmt::format(".{}{}", ::getpid(), half_written);
  const auto written = write_new(beside, bytes);
  if (!written) {
    ::unlink(beside.c_str());
    return written;
  }
  FAULT_POINT("base.file_synced");
  if (::rename(beside.c_str(), path.c_str()) != 0) {
    const auto why = failed("rename", beside);
    ::unlink(beside.c_str());
    return why;
  }
  FAULT_POINT("base.file_renamed");
  const auto folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
  const Descriptor in{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
  if (in.fd < 0 || ::fsync(in.fd) != 0) return failed("sync", folder);
  return ok();
}

bool is_half_written(std::string_view name, std::string_view of) {
  return name.starts_with(std::string(of) + ".") && name.ends_with(half_written);
}

}  // namespace dateline
