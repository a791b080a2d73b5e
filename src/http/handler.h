// What a server asks of those who answer.
//
// Every reactor thread has a Handler of its own, made by the HandlerFactory, so a handler needs no
// locks for what it keeps. handle() runs on the reactor and must not wait: it answers with send(), or
// takes a Deferred, which any thread completes exactly once, however much later.
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "http/mailbox.h"
#include "http/reply.h"
#include "http/request.h"

namespace dateline::http {

// The right to answer one request later. Movable, for one thread at a time. Dropped without an answer
// it answers 500. An answer to a connection that has gone meanwhile goes nowhere.
class Deferred {
 public:
  Deferred(std::shared_ptr<Mailbox> mailbox, Ticket ticket) : mailbox_(std::move(mailbox)), ticket_(ticket) {}
  Deferred(Deferred&&) noexcept = default;
  Deferred& operator=(Deferred&&) = delete;
  ~Deferred();

  void send(Reply reply);  // once

 private:
  std::shared_ptr<Mailbox> mailbox_;  // empty once answered
  Ticket ticket_;
};

// What a stream needs beside its opening reply.
struct Streaming {
  std::string_view heartbeat;        // said when nothing else was for some time; lives for ever
  std::shared_ptr<const void> seat;  // kept as long as the stream is open
};

// How handle() answers: by exactly one of send(), defer() and stream().
class Responder {
 public:
  Responder(const std::shared_ptr<Mailbox>& mailbox, Ticket ticket) : mailbox_(mailbox), ticket_(ticket) {}
  Responder(const Responder&) = delete;

  void send(Reply reply);
  Deferred defer();
  // Sends `opening`, whose head says no length (make_open_head), and goes on with what the server tells all
  // its streams, until the client leaves, reads too slowly, or the server stops. A HEAD has the head alone.
  void stream(Reply opening, Streaming streaming);

  bool deferred() const { return deferred_; }
  std::optional<Reply>& reply() { return reply_; }
  std::optional<Streaming>& streaming() { return streaming_; }

 private:
  const std::shared_ptr<Mailbox>& mailbox_;
  const Ticket ticket_;
  std::optional<Reply> reply_;
  std::optional<Streaming> streaming_;
  bool deferred_ = false;
};

class Handler {
 public:
  virtual ~Handler() = default;
  virtual void handle(const Request& request, Responder& responder) = 0;
  // Asked where a head is there and its body is not. False: the body is not read, handle() answers the
  // head alone, and the connection ends with that. It may never be asked, so handle() decides by itself.
  virtual bool wants_body(const Request&) { return true; }
};

using HandlerFactory = std::function<std::unique_ptr<Handler>()>;

}  // namespace dateline::http
