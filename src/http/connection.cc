// The life of a request, as the functions below, in their order:
//
//   on_ready    the socket has bytes, or takes bytes again
//   advance     goes through the steps until one has to wait
//     read      takes what has come, into the reactor's scratch buffer
//     dispatch  cuts it into requests, whose bodies are read where they are wanted; each at once to
//       answer  the handler, which sends or defers            -> Phase::answer, on_answer
//       queue   puts the reply into the outbox with its Date and Connection lines
//     write     one gathered write for all that is queued      -> Phase::writing
//     stream    where the reply goes on: says what it is told      -> Phase::streaming, on_tell
//     hang_up   where it was the last: says so, lingers, closes -> Phase::lingering
//
// A reply that cannot be written, or an answer that is not there yet, holds up everything behind it:
// nothing more is read, so a client cannot make us hold more than Outbox::capacity replies. A stream that has
// so many tellings to write is dropped: its reader can come back and ask for what was missed. Sockets are
// edge-triggered: `readable_` remembers that the kernel will not tell us again.
#include "http/connection.h"

#include <sys/epoll.h>
#include <sys/socket.h>

#include <cerrno>

namespace dateline::http {
namespace {

// The kernel would hold some megabytes for a reader of a stream who does not read.
constexpr int stream_send_buffer = 32 << 10;

}  // namespace

Connection::Connection(Surroundings& around) : around_(around), parser_(around.limits.request) {}

void Connection::open(Descriptor socket, std::string peer) {
  socket_ = std::move(socket);
  peer_ = std::move(peer);
  phase_ = Phase::idle;
  restart_ = true;
  waiting_ = 0;
  readable_ = half_closed_ = unread_ = screened_ = continued_ = closing_ = rude_ = false;
}

void Connection::close() {
  socket_.close();
  outbox_.clear();
  parser_.reset();
  body_share_.reset();
  stream_.reset();
  waiting_ = 0;
  kept_.clear();
  kept_.shrink_to_fit();
}

void Connection::enter(Phase phase) {
  if (phase_ != phase) restart_ = true;
  phase_ = phase;
}

void Connection::on_ready(std::uint32_t events) {
  if (events & (EPOLLERR | EPOLLHUP)) return close();
  if (events & (EPOLLIN | EPOLLRDHUP)) readable_ = true;
  if (events & EPOLLRDHUP) half_closed_ = true;
  if (phase_ == Phase::lingering) return drain();
  if (stream_ && (events & EPOLLRDHUP)) return close();  // who reads on a stream sends nothing more
  if (phase_ == Phase::answer || phase_ == Phase::streaming) return;
  if (phase_ == Phase::writing && !(events & EPOLLOUT)) return;
  advance();
}

void Connection::on_answer(std::uint64_t wait, Reply reply) {
  if (!is_open() || waiting_ != wait) return;
  waiting_ = 0;
  queue(std::move(reply));
  advance();
}

void Connection::on_time_out() {
  if (phase_ != Phase::streaming) Counters::count(around_.counters.timed_out);
  switch (phase_) {
    case Phase::idle:
    case Phase::writing:
    case Phase::lingering:
      return close();
    case Phase::head:
    case Phase::body:
      refuse(problem(Status::request_timeout));
      return advance();
    case Phase::streaming:
      restart_ = true;
      return say(stream_->heartbeat, nullptr);
    case Phase::answer:
      waiting_ = 0;
      closing_ = true;
      queue(problem(Status::service_unavailable, "this takes longer than it may"));
      return advance();
  }
}

void Connection::advance() {
  for (;;) {
    if (!outbox_.empty() && !write()) return;
    if (stream_) return enter(Phase::streaming);
    if (closing_) return hang_up();
    if (waiting_ != 0) return enter(Phase::answer);
    if (unread_)
      kept_.erase(0, dispatch(kept_));
    else if (!read())
      return;
  }
}

bool Connection::read() {
  if (!readable_) {
    enter(parser_.in_body() ? Phase::body : kept_.empty() ? Phase::idle : Phase::head);
    return false;
  }
  const auto n = ::recv(socket_.get(), around_.scratch.data(), around_.scratch.size(), 0);
  if (n == 0 || (n < 0 && errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR)) {
    close();
    return false;
  }
  if (n < 0) {
    readable_ = errno == EINTR;
    return true;
  }
  // A short read has emptied the socket (epoll(7)); only the end of the stream may be left.
  const auto size = static_cast<std::size_t>(n);
  readable_ = size == around_.scratch.size() || half_closed_;
  keep({around_.scratch.data(), size});
  return true;
}

void Connection::keep(std::string_view bytes) {
  if (kept_.empty()) {
    kept_.assign(bytes.substr(dispatch(bytes)));
  } else {
    kept_.append(bytes);
    kept_.erase(0, dispatch(kept_));
  }
}

std::size_t Connection::dispatch(std::string_view input) {
  std::size_t used = 0;
  unread_ = false;
  while (used < input.size() && !closing_) {
    if (waiting_ != 0 || outbox_.full()) {
      unread_ = true;
      break;
    }
    const auto state = parser_.parse(input.substr(used));
    used += parser_.consumed();
    if (state == RequestParser::State::refused) {
      refuse(problem(parser_.refusal()));
    } else if (!pay_for_body()) {
      refuse(problem(Status::service_unavailable, "too much is being sent at once; try again soon",
                     {{"Retry-After", "5"}}));
    } else if (state == RequestParser::State::complete) {
      answer();
      parser_.reset();
    } else if (!wants_body()) {
      answer_unread();
    } else {
      if (parser_.wants_continue() && !std::exchange(continued_, true)) outbox_.add_continue();
      break;
    }
  }
  if (closing_ && used < input.size()) rude_ = true;
  return used;
}

bool Connection::pay_for_body() {
  if (parser_.body_size() == 0) return true;
  if (!body_share_) body_share_ = std::make_shared<BodyBudget::Share>(around_.bodies);
  return body_share_->grow(parser_.body_size());
}

bool Connection::wants_body() {
  if (!parser_.in_body() || std::exchange(screened_, true)) return true;
  parser_.request().peer = peer_;
  return around_.handler.wants_body(parser_.request());
}

// Where the next request begins will not be known, so the connection ends with the answer.
void Connection::answer_unread() {
  parser_.request().keep_alive = false;
  rude_ = true;
  answer();
}

void Connection::answer() {
  auto& request = parser_.request();
  request.peer = peer_;
  request.body_share = std::exchange(body_share_, nullptr);
  head_only_ = request.method == Method::head;
  client_closes_ = !request.keep_alive;
  old_client_ = request.minor_version == 0;
  screened_ = continued_ = false;
  restart_ = true;
  Counters::count(around_.counters.requests);

  const auto wait = ++around_.waits;
  Responder responder(around_.mailbox, {this, wait});
  around_.handler.handle(request, responder);
  if (responder.deferred())
    waiting_ = wait;
  else if (auto& reply = responder.reply())
    queue(std::move(*reply));
  else
    queue(problem(Status::internal_server_error));
  if (responder.streaming() && !head_only_ && !around_.stopping)
    start_stream(std::move(*responder.streaming()));
}

// The end of the connection is the end of the body, so no request after this one is read.
void Connection::start_stream(Streaming streaming) {
  stream_ = std::move(streaming);
  ::setsockopt(socket_.get(), SOL_SOCKET, SO_SNDBUF, &stream_send_buffer, sizeof stream_send_buffer);
}

void Connection::on_tell(const std::shared_ptr<const std::string>& bytes) {
  if (is_open() && stream_) say(*bytes, bytes);
}

void Connection::say(std::string_view bytes, std::shared_ptr<const void> keeper) {
  if (outbox_.full()) {
    Counters::count(around_.counters.slow);
    return close();
  }
  outbox_.add_bytes(bytes, std::move(keeper));
  advance();
}

// Where the next request begins is not known any more, so this is the last reply.
void Connection::refuse(Reply reply) {
  Counters::count(around_.counters.refused);
  head_only_ = old_client_ = false;
  closing_ = rude_ = true;
  queue(std::move(reply));
}

void Connection::queue(Reply reply) {
  if (reply.close || client_closes_ || around_.stopping) closing_ = true;
  const auto persistence = closing_      ? Persistence::close
                           : old_client_ ? Persistence::keep_alive
                                         : Persistence::implied;
  const auto content = head_only_ || !has_content(reply.status) ? Content::left_out : Content::sent;
  outbox_.add(std::move(reply), around_.date.text(), persistence, content);
}

bool Connection::write() {
  switch (outbox_.flush(socket_.get())) {
    case Outbox::Sent::all:
      return true;
    case Outbox::Sent::some:
      restart_ = true;
      [[fallthrough]];
    case Outbox::Sent::nothing:
      enter(Phase::writing);
      return false;
    case Outbox::Sent::failed:
      close();
      return false;
  }
  return false;
}

// Closing a socket with bytes unread makes the kernel send a reset, which can overtake our last reply
// (RFC 9112 section 9.6). So we end our side, and read until the client ends its own.
void Connection::hang_up() {
  if (!rude_) return close();
  ::shutdown(socket_.get(), SHUT_WR);
  enter(Phase::lingering);
  drain();
}

void Connection::drain() {
  for (;;) {
    const auto n = ::recv(socket_.get(), around_.scratch.data(), around_.scratch.size(), 0);
    if (n == 0 || (n < 0 && errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR)) return close();
    if (n < 0 && errno != EINTR) return;
  }
}

}  // namespace dateline::http
