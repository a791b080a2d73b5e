// A server for tests that may do anything to whoever asks it: every connection gets a thread and a
// script. What waits, waits for ten seconds at most, or for the end of the server.
#pragma once

#include <poll.h>
#include <sys/socket.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "http/socket.h"

namespace dateline::http {

class RawServer {
 public:
  class Peer {
   public:
    Peer(int socket, std::stop_token stop) : socket_(socket), stop_(std::move(stop)) {}

    // The next request's head; empty: there is none.
    std::string read() {
      std::string head;
      char byte = 0;
      while (!head.ends_with("\r\n\r\n") && ::recv(socket_, &byte, 1, 0) == 1) head += byte;
      return head;
    }
    // So many bytes of a body, or what came of them.
    std::string read(std::size_t size) {
      std::string body(size, '\0');
      std::size_t have = 0;
      while (have < size) {
        const auto n = ::recv(socket_, body.data() + have, size - have, 0);
        if (n <= 0) break;
        have += static_cast<std::size_t>(n);
      }
      body.resize(have);
      return body;
    }
    bool send(std::string_view bytes) {
      while (!bytes.empty()) {
        const auto n = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (n <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(n));
      }
      return true;
    }
    // "HTTP/1.1 200 OK" and fields, each line without its end, and a body with its length.
    bool answer(std::string_view head, std::string_view body) {
      return send(std::string(head) + "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" +
                  std::string(body));
    }
    void rest(std::chrono::milliseconds time) {
      std::mutex mutex;
      std::unique_lock lock(mutex);
      std::condition_variable_any().wait_for(lock, stop_, time, [] { return false; });
    }

   private:
    int socket_;
    std::stop_token stop_;
  };

  explicit RawServer(std::function<void(Peer&)> script)
      : script_(std::move(script)),
        listening_(listen_on({}).value()),
        port_(port_of(listening_)),
        thread_([this](std::stop_token stop) { serve(stop); }) {}

  std::uint16_t port() const { return port_; }
  std::string url(std::string_view path, std::string_view host = "127.0.0.1") const {
    return "http://" + std::string(host) + ":" + std::to_string(port_) + std::string(path);
  }
  int connections() const { return connections_; }

 private:
  void serve(std::stop_token stop) {
    std::vector<std::jthread> peers;
    while (!stop.stop_requested()) {
      pollfd ready{.fd = listening_.get(), .events = POLLIN, .revents = 0};
      if (::poll(&ready, 1, 20) <= 0) continue;
      Descriptor socket(::accept4(listening_.get(), nullptr, nullptr, SOCK_CLOEXEC));
      if (!socket) continue;
      ++connections_;
      peers.emplace_back([this, socket = std::move(socket)](std::stop_token peer_stop) {
        const timeval limit{.tv_sec = 10, .tv_usec = 0};
        ::setsockopt(socket.get(), SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
        ::setsockopt(socket.get(), SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
        const std::stop_callback hang_up(peer_stop, [&] { ::shutdown(socket.get(), SHUT_RDWR); });
        Peer peer(socket.get(), peer_stop);
        script_(peer);
      });
    }
  }

  const std::function<void(Peer&)> script_;
  const Descriptor listening_;
  const std::uint16_t port_;
  std::atomic<int> connections_ = 0;
  std::jthread thread_;
};

}  // namespace dateline::http
