// Letters to a reactor, from any thread: answers that took a while, and messages to its handler.
// The reactor waits on fd() among its sockets and takes all letters at once.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <variant>
#include <vector>

#include "http/reply.h"
#include "http/socket.h"

namespace dateline::http {

class Connection;
class Handler;

// Names the request that waits for an answer: its connection, and which of its waits. Connections are
// reused, waits are numbered once per reactor, so a late answer finds either its request or nothing.
struct Ticket {
  Connection* connection = nullptr;
  std::uint64_t wait = 0;
};

struct Answer {
  Ticket ticket;
  Reply reply;
};
using Message = std::function<void(Handler&)>;
struct Stop {  // take nothing new, finish what is under way until then
  std::chrono::steady_clock::time_point until;
};
struct Telling {  // for the handler, then for every stream
  Message message;
  std::shared_ptr<const std::string> bytes;
};
using Letter = std::variant<Answer, Message, Stop, Telling>;

class Mailbox {
 public:
  Mailbox();

  void put(Letter letter);
  int fd() const { return event_.get(); }
  std::vector<Letter> take();  // the reactor's thread
  void close();                // later letters are dropped

 private:
  Descriptor event_;
  std::mutex mutex_;  // guards what follows
  std::vector<Letter> letters_;
  bool closed_ = false;
};

}  // namespace dateline::http
