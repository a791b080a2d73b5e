#include "http/socket.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "base/check.h"

namespace dateline::http {
namespace {

struct Native {
  sockaddr_storage storage{};
  socklen_t size = 0;
  const sockaddr* get() const { return reinterpret_cast<const sockaddr*>(&storage); }
};

Native native(const Address& address) {
  Native made;
  if (address.is_v6()) {
    auto& in6 = reinterpret_cast<sockaddr_in6&>(made.storage);
    in6.sin6_family = AF_INET6;
    in6.sin6_port = htons(address.port);
    inet_pton(AF_INET6, address.host.c_str(), &in6.sin6_addr);
    made.size = sizeof in6;
  } else {
    auto& in4 = reinterpret_cast<sockaddr_in&>(made.storage);
    in4.sin_family = AF_INET;
    in4.sin_port = htons(address.port);
    inet_pton(AF_INET, address.host.c_str(), &in4.sin_addr);
    made.size = sizeof in4;
  }
  return made;
}

Error cannot_listen(const Address& address, int code) {
  const auto what = fmt::format("cannot listen there: {}", std::strerror(code));
  switch (code) {
    case EADDRINUSE:
      return error(
          Fault::unavailable, what, address.text(),
          "another program listens there; stop it, or choose another port (0 takes any that is free)");
    case EADDRNOTAVAIL:
      return error(Fault::unavailable, what, address.text(),
                   "this machine has no such address; 0.0.0.0 or [::] means all it has");
    case EACCES:
      return error(Fault::refused, what, address.text(),
                   "ports below 1024 need the capability CAP_NET_BIND_SERVICE; choose a higher one");
    default:
      return error(Fault::unavailable, what, address.text());
  }
}

enum class Sharing { none, port };

void set_option(int socket, int level, int option) {
  const int on = 1;
  CHECK(::setsockopt(socket, level, option, &on, sizeof on) == 0);
}

Result<Descriptor> bound(const Address& address, Sharing sharing) {
  const auto to = native(address);
  Descriptor made(::socket(to.storage.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
  if (!made) return cannot_listen(address, errno);
  set_option(made.get(), SOL_SOCKET, SO_REUSEADDR);
  if (sharing == Sharing::port) set_option(made.get(), SOL_SOCKET, SO_REUSEPORT);
  set_option(made.get(), IPPROTO_TCP, TCP_NODELAY);  // accepted sockets inherit it
  if (::bind(made.get(), to.get(), to.size) != 0) return cannot_listen(address, errno);
  return made;
}

}  // namespace

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
  std::swap(fd_, other.fd_);
  return *this;
}

void Descriptor::close() {
  if (fd_ >= 0) ::close(std::exchange(fd_, -1));
}

Result<Descriptor> listen_on(const Address& address) {
  TRY(auto socket, bound(address, Sharing::port));
  if (::listen(socket.get(), 1024) != 0) return cannot_listen(address, errno);
  return socket;
}

Result<> check_free(const Address& address) {
  if (address.port == 0) return ok();
  TRY(auto probe, bound(address, Sharing::none));
  return ok();
}

std::uint16_t port_of(const Descriptor& socket) {
  sockaddr_storage at{};
  socklen_t size = sizeof at;
  CHECK(::getsockname(socket.get(), reinterpret_cast<sockaddr*>(&at), &size) == 0);
  return ntohs(at.ss_family == AF_INET6 ? reinterpret_cast<sockaddr_in6&>(at).sin6_port
                                        : reinterpret_cast<sockaddr_in&>(at).sin_port);
}

std::string peer_text(const sockaddr_storage& from) {
  char text[INET6_ADDRSTRLEN] = "";
  if (from.ss_family == AF_INET) {
    inet_ntop(AF_INET, &reinterpret_cast<const sockaddr_in&>(from).sin_addr, text, sizeof text);
  } else {
    const auto& in6 = reinterpret_cast<const sockaddr_in6&>(from).sin6_addr;
    if (IN6_IS_ADDR_V4MAPPED(&in6))
      inet_ntop(AF_INET, in6.s6_addr + 12, text, sizeof text);
    else
      inet_ntop(AF_INET6, &in6, text, sizeof text);
  }
  return text;
}

}  // namespace dateline::http
