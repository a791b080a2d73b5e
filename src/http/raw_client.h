// A client for tests: writes any bytes, at any pace, and reads replies one at a time. Blocking, with a
// limit of ten seconds.
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <charconv>
#include <string>
#include <string_view>

#include "http/socket.h"

namespace dateline::http {

struct RawReply {
  int status = 0;  // 0: the connection ended before a whole reply
  std::string head, body;

  std::string field(std::string_view name) const {
    const auto at = head.find("\r\n" + std::string(name) + ": ");
    if (at == std::string::npos) return {};
    const auto start = at + name.size() + 4;
    return head.substr(start, head.find("\r\n", start) - start);
  }
};

class RawClient {
 public:
  enum class Connect { now, later };

  explicit RawClient(std::uint16_t port, int receive_buffer = 0, Connect when = Connect::now) {
    socket_ = Descriptor(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const timeval limit{.tv_sec = 10, .tv_usec = 0};
    ::setsockopt(socket_.get(), SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    if (receive_buffer > 0)
      ::setsockopt(socket_.get(), SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof receive_buffer);
    if (when == Connect::now) connect(port);
  }

  bool connect(std::uint16_t port) {
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(port);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return connected_ = ::connect(socket_.get(), reinterpret_cast<sockaddr*>(&to), sizeof to) == 0;
  }

  bool connected() const { return connected_; }
  bool send(std::string_view bytes) {
    return ::send(socket_.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL) ==
           static_cast<ssize_t>(bytes.size());
  }
  void end_sending() { ::shutdown(socket_.get(), SHUT_WR); }

  enum class Body { as_said, none };
  // The next reply; for HEAD, say that no body follows.
  RawReply read(Body expected = Body::as_said) {
    RawReply reply;
    if (!fill_until([&] { return pending_.find("\r\n\r\n") != std::string::npos; })) return reply;
    reply.head = take(pending_.find("\r\n\r\n") + 4);
    std::size_t length = 0;
    const auto said = reply.field("Content-Length");
    if (expected == Body::as_said) std::from_chars(said.data(), said.data() + said.size(), length);
    if (!fill_until([&] { return pending_.size() >= length; })) return reply;
    reply.body = take(length);
    std::from_chars(reply.head.data() + 9, reply.head.data() + 12, reply.status);
    return reply;
  }
  RawReply ask(std::string_view request) {
    send(request);
    return read();
  }
  RawReply get(std::string_view path) {
    return ask("GET " + std::string(path) + " HTTP/1.1\r\nHost: h\r\n\r\n");
  }
  // What has come up to the end of `mark`; empty: the connection ended before it came.
  std::string read_to(std::string_view mark) {
    if (!fill_until([&] { return pending_.find(mark) != std::string::npos; })) return {};
    return take(pending_.find(mark) + mark.size());
  }
  // True where the server ends the connection, and nothing more has come.
  bool ended() {
    return !fill_until([&] { return !pending_.empty(); });
  }

 private:
  template <class Done>
  bool fill_until(Done done) {
    while (!done()) {
      char block[64 << 10];
      const auto n = ::recv(socket_.get(), block, sizeof block, 0);
      if (n <= 0) return false;
      pending_.append(block, static_cast<std::size_t>(n));
    }
    return true;
  }
  std::string take(std::size_t size) {
    auto taken = pending_.substr(0, size);
    pending_.erase(0, size);
    return taken;
  }

  Descriptor socket_;
  bool connected_ = false;
  std::string pending_;
};

}  // namespace dateline::http
