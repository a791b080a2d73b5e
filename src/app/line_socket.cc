#include "app/line_socket.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace dateline::app {
namespace {

Error failed(std::string_view action) {
  return error(Fault::unavailable, fmt::format("cannot {}: {}", action, std::strerror(errno)),
               "the control socket");
}

// sun_path holds 107 bytes and data directories lie deep: the path goes by a descriptor of the folder.
struct Folder {
  int fd;
  explicit Folder(const std::filesystem::path& path)
      : fd(::open(path.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)) {}
  ~Folder() {
    if (fd >= 0) ::close(fd);
  }
  sockaddr_un address(std::string_view name) const {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const auto path = fmt::format("/proc/self/fd/{}/{}", fd, name);
    path.copy(address.sun_path, sizeof address.sun_path - 1);
    return address;
  }
};

// Waits until the descriptor can do `what`.
Result<> ready(int fd, short what, std::chrono::milliseconds wait) {
  pollfd waiting{fd, what, 0};
  const int n = ::poll(&waiting, 1, static_cast<int>(wait.count()));
  if (n < 0 && errno != EINTR) return failed("wait");
  if (n <= 0) return error(Fault::unavailable, "no answer in time", "the control socket");
  return ok();
}

}  // namespace

LineSocket::~LineSocket() {
  if (fd_ >= 0) ::close(fd_);
}

Result<LineSocket> LineSocket::listen(const std::filesystem::path& directory, std::string_view name) {
  const Folder folder(directory);
  if (folder.fd < 0) return failed(fmt::format("open {}", directory.string()));
  LineSocket socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
  if (socket.fd_ < 0) return failed("make a socket");
  if (::unlinkat(folder.fd, std::string(name).c_str(), 0) != 0 && errno != ENOENT)
    return failed("replace the old one");
  const auto address = folder.address(name);
  if (::bind(socket.fd_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
    return failed(fmt::format("bind {}/{}", directory.string(), name));
  // Nobody can connect before listen(), so the mode is right before anyone comes.
  if (::chmod(address.sun_path, 0600) != 0) return failed("set the mode");
  if (::listen(socket.fd_, 16) != 0) return failed("listen");
  return socket;
}

Result<LineSocket> LineSocket::connect(const std::filesystem::path& directory, std::string_view name) {
  const Folder folder(directory);
  if (folder.fd < 0) return failed(fmt::format("open {}", directory.string()));
  LineSocket socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
  if (socket.fd_ < 0) return failed("make a socket");
  const auto address = folder.address(name);
  if (::connect(socket.fd_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
    return failed(fmt::format("reach {}/{}", directory.string(), name));
  return socket;
}

Result<LineSocket> LineSocket::accept(std::chrono::milliseconds wait) const {
  TRY(ready(fd_, POLLIN, wait));
  const int client = ::accept4(fd_, nullptr, nullptr, SOCK_CLOEXEC);
  if (client < 0) return failed("accept");
  return LineSocket(client);
}

Result<> LineSocket::write_line(std::string_view line) {
  for (std::string_view rest : {line, std::string_view("\n")}) {
    while (!rest.empty()) {
      const auto n = ::send(fd_, rest.data(), rest.size(), MSG_NOSIGNAL);
      if (n < 0 && errno == EINTR) continue;
      if (n < 0) return failed("write");
      rest.remove_prefix(static_cast<std::size_t>(n));
    }
  }
  return ok();
}

Result<std::string> LineSocket::read_line(std::size_t limit, std::chrono::milliseconds wait) {
  std::size_t looked = 0;
  for (;;) {
    const auto end = rest_.find('\n', looked);
    looked = std::min(end, rest_.size());
    if (looked > limit)
      return error(Fault::limit, fmt::format("a line longer than {} bytes", limit), "the control socket");
    if (end != std::string::npos) {
      auto line = rest_.substr(0, end);
      rest_.erase(0, end + 1);
      return line;
    }
    TRY(ready(fd_, POLLIN, wait));
    char block[64 << 10];
    const auto n = ::recv(fd_, block, sizeof block, 0);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return failed("read");
    if (n == 0) return error(Fault::not_found, "the other side has closed", "the control socket");
    rest_.append(block, static_cast<std::size_t>(n));
  }
}

}  // namespace dateline::app
