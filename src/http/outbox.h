// What a connection still has to write: replies in order, each gathered from its head, its ending and
// its parts, several replies to one system call where requests came pipelined.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "http/reply.h"

struct iovec;

namespace dateline::http {

// What the server adds to a reply's head: the Date line, what becomes of the connection, the empty line.
enum class Persistence : std::uint8_t { implied, keep_alive, close };
enum class Content : std::uint8_t { sent, left_out };

class Outbox {
 public:
  static constexpr std::size_t capacity = 16;      // replies, before no further request is read
  enum class Sent { all, some, nothing, failed };  // some, nothing: the socket takes no more now

  void add(Reply reply, std::string_view date_line, Persistence persistence, Content content);
  void add_continue();                                                         // "100 Continue"
  void add_bytes(std::string_view bytes, std::shared_ptr<const void> keeper);  // more of a stream

  Sent flush(int socket);
  bool empty() const { return first_ == replies_.size(); }
  bool full() const { return replies_.size() - first_ >= capacity; }
  void clear();

 private:
  struct Outgoing {
    Reply reply;
    std::array<char, 64> ending;
    std::uint8_t ending_size = 0;

    void append(std::string_view text);
  };

  std::size_t gather(std::span<iovec> into) const;
  void advance(std::size_t bytes);

  std::vector<Outgoing> replies_;
  std::size_t first_ = 0;  // the reply being written
  std::size_t sent_ = 0;   // bytes of it that are out
};

}  // namespace dateline::http
