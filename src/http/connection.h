// One client's connection, from accept to close. Lives on its reactor's thread, which tells it what
// the socket, the clock and the mailbox have to say, and files it under phase() afterwards.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "http/body_budget.h"
#include "http/date_line.h"
#include "http/handler.h"
#include "http/limits.h"
#include "http/outbox.h"
#include "http/request_parser.h"
#include "http/socket.h"

namespace dateline::http {

// What the connections of one reactor share.
struct Surroundings {
  Handler& handler;
  const std::shared_ptr<Mailbox>& mailbox;
  const Limits& limits;
  const std::shared_ptr<BodyBudget> bodies;
  std::span<char> scratch;  // what is read lands here; only what is left over is kept
  DateLine date;
  Counters counters;
  std::uint64_t waits = 0;  // numbered, for tickets
  bool stopping = false;
};

class Connection {
 public:
  explicit Connection(Surroundings& around);

  void open(Descriptor socket, std::string peer);
  void close();
  bool is_open() const { return static_cast<bool>(socket_); }

  void on_ready(std::uint32_t epoll_events);
  void on_answer(std::uint64_t wait, Reply reply);                // late and second answers go nowhere
  void on_tell(const std::shared_ptr<const std::string>& bytes);  // nothing where there is no stream
  void on_time_out();

  Phase phase() const { return phase_; }
  bool is_streaming() const { return stream_.has_value(); }
  // Whether the phase's time begins anew, asked once after each call above.
  bool take_restart() { return std::exchange(restart_, false); }

 private:
  void advance();
  bool write();
  bool read();
  void keep(std::string_view bytes);
  std::size_t dispatch(std::string_view input);
  bool pay_for_body();
  bool wants_body();
  void answer_unread();
  void answer();
  void refuse(Reply reply);
  void queue(Reply reply);
  void start_stream(Streaming streaming);
  void say(std::string_view bytes, std::shared_ptr<const void> keeper);
  void hang_up();
  void drain();
  void enter(Phase phase);

  Surroundings& around_;
  Descriptor socket_;
  std::string peer_;
  RequestParser parser_;
  std::string kept_;  // bytes read and not consumed
  Outbox outbox_;
  Phase phase_ = Phase::idle;
  std::optional<Streaming> stream_;  // the last reply is one that goes on
  std::shared_ptr<BodyBudget::Share> body_share_;
  std::uint64_t waiting_ = 0;  // the ticket's number while an answer is deferred
  // What the request being answered asked for:
  bool head_only_ = false, client_closes_ = false, old_client_ = false;
  bool readable_ = false;     // there may be more to read: edge-triggered
  bool half_closed_ = false;  // the client has sent all it will
  bool unread_ = false;       // kept_ may hold a whole request
  bool screened_ = false;     // the handler has been asked whether it wants the body
  bool continued_ = false;    // "100 Continue" is out
  bool closing_ = false;      // the last reply is in the outbox
  bool rude_ = false;         // we close with the client still sending
  bool restart_ = false;
};

}  // namespace dateline::http
