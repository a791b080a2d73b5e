// Sockets and the other things Linux numbers: owned, and opened with errors a person can act on.
#pragma once

#include <cstdint>
#include <string>
#include <utility>

#include "base/result.h"
#include "http/address.h"

struct sockaddr_storage;

namespace dateline::http {

class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept;
  ~Descriptor() { close(); }

  int get() const { return fd_; }
  explicit operator bool() const { return fd_ >= 0; }
  void close();

 private:
  int fd_ = -1;
};

// A listening, non-blocking socket that shares its port with others of this process.
// unavailable: the address is taken or not ours; refused: not allowed; each with advice.
Result<Descriptor> listen_on(const Address& address);

// Fails as listen_on() would if anybody listens there already. Sockets with SO_REUSEPORT do not
// notice: a second server on the same port would silently get half of the first one's connections.
Result<> check_free(const Address& address);

// The port a socket got.
std::uint16_t port_of(const Descriptor& socket);

// The numeric address at the other end; IPv4 in IPv6 is shown as IPv4.
std::string peer_text(const sockaddr_storage& from);

}  // namespace dateline::http
