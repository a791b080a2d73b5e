#include "http/reactor.h"

#include <fcntl.h>
#include <sys/epoll.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>

#include "base/check.h"

namespace dateline::http {
namespace {

constexpr std::size_t scratch_size = 64 << 10;
constexpr int accepts_a_round = 64;  // then those who are in get their turn
constexpr std::size_t events_a_round = 256;

Descriptor reserve() {
  return Descriptor(::open("/dev/null", O_RDONLY | O_CLOEXEC));
}

// One letter may hold one of four things; std::visit wants a callable for each.
template <class... F>
struct Overloaded : F... {
  using F::operator()...;
};
template <class... F>
Overloaded(F...) -> Overloaded<F...>;

}  // namespace

struct Reactor::Seat final : Connection {
  using Connection::Connection;
  Seats::iterator place;
  Phase listed = Phase::idle;
  Time since;
};

Reactor::Reactor(Descriptor listener, std::unique_ptr<Handler> handler, const Limits& limits,
                 std::size_t max_connections, const Clock& clock)
    : handler_(std::move(handler)),
      mailbox_(std::make_shared<Mailbox>()),
      clock_(clock),
      scratch_(scratch_size),
      around_{.handler = *handler_,
              .mailbox = mailbox_,
              .limits = limits,
              .bodies = std::make_shared<BodyBudget>(limits.bodies),
              .scratch = scratch_,
              .date = {},
              .counters = {}},
      max_connections_(max_connections),
      epoll_(::epoll_create1(EPOLL_CLOEXEC)),
      listener_(std::move(listener)),
      reserve_(reserve()),
      now_(std::chrono::steady_clock::now()) {
  CHECK(epoll_);
  CHECK(watch(listener_.get(), EPOLLIN, &listener_));
  CHECK(watch(mailbox_->fd(), EPOLLIN, &mailbox_));
}

Reactor::~Reactor() {
  mailbox_->close();
}

bool Reactor::watch(int fd, std::uint32_t events, void* what) {
  epoll_event event{};
  event.events = events;
  event.data.ptr = what;
  return ::epoll_ctl(epoll_.get(), EPOLL_CTL_ADD, fd, &event) == 0;
}

void Reactor::run() {
  std::array<epoll_event, events_a_round> events;
  while (!done()) {
    const int n =
        ::epoll_wait(epoll_.get(), events.data(), static_cast<int>(events.size()), milliseconds_to_wait());
    CHECK(n >= 0 || errno == EINTR);
    now_ = std::chrono::steady_clock::now();
    around_.date.refresh(clock_.now());
    for (int i = 0; i < n; ++i) serve(events[static_cast<std::size_t>(i)]);
    expire();
    free_.splice(free_.end(), closed_);
  }
  mailbox_->close();
}

void Reactor::serve(const epoll_event& event) {
  if (event.data.ptr == &listener_) return accept_some();
  if (event.data.ptr == &mailbox_) return read_mail();
  auto& seat = *static_cast<Seat*>(event.data.ptr);
  if (!seat.is_open()) return;  // closed earlier in this round
  seat.on_ready(event.events);
  settle(seat);
}

// Files a connection where it belongs after anything has happened to it.
void Reactor::settle(Seat& seat) {
  auto& from = phases_[static_cast<std::size_t>(seat.listed)];
  if (!seat.is_open()) {
    --live_;
    return closed_.splice(closed_.end(), from, seat.place);
  }
  if (!seat.take_restart()) return;
  seat.since = now_;
  seat.listed = seat.phase();
  auto& to = phases_[static_cast<std::size_t>(seat.listed)];
  to.splice(to.end(), from, seat.place);
}

void Reactor::accept_some() {
  for (int i = 0; i < accepts_a_round && listener_; ++i) {
    sockaddr_storage from{};
    socklen_t size = sizeof from;
    Descriptor socket(
        ::accept4(listener_.get(), reinterpret_cast<sockaddr*>(&from), &size, SOCK_NONBLOCK | SOCK_CLOEXEC));
    if (socket)
      welcome(std::move(socket), peer_text(from));
    else if (errno == EMFILE || errno == ENFILE)
      shed();
    else if (errno != EINTR && errno != ECONNABORTED)
      return;
  }
}

void Reactor::welcome(Descriptor socket, std::string peer) {
  if (live_ >= max_connections_ && !drop_oldest_idle()) {
    static constexpr std::string_view full =
        "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nContent-Length: 0\r\nConnection: "
        "close\r\n\r\n";
    Counters::count(around_.counters.turned_away);
    [[maybe_unused]] const auto n = ::send(socket.get(), full.data(), full.size(), MSG_NOSIGNAL);
    return;
  }
  Counters::count(around_.counters.connections);
  ++live_;
  if (free_.empty()) free_.emplace_back(around_);
  auto& seat = free_.front();
  seat.place = free_.begin();
  seat.listed = Phase::idle;
  auto& idle = phases_[static_cast<std::size_t>(Phase::idle)];
  idle.splice(idle.end(), free_, seat.place);
  // It can fail only for want of kernel memory; then the client sees its connection closed.
  if (watch(socket.get(), EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET, &seat))
    seat.open(std::move(socket), std::move(peer));
  settle(seat);
}

// An idle client comes back without noticing; one that is being served would.
bool Reactor::drop_oldest_idle() {
  auto& idle = phases_[static_cast<std::size_t>(Phase::idle)];
  if (idle.empty()) return false;
  Counters::count(around_.counters.turned_away);
  auto& seat = idle.front();
  seat.close();
  settle(seat);
  return true;
}

// Out of descriptors. Whoever waits to be accepted would keep the listener ready and this loop
// spinning: an idle one makes room, else the reserve lets us take the new one and close it.
void Reactor::shed() {
  if (drop_oldest_idle()) return;
  reserve_.close();
  Descriptor(::accept4(listener_.get(), nullptr, nullptr, SOCK_CLOEXEC)).close();
  reserve_ = reserve();
  Counters::count(around_.counters.turned_away);
}

void Reactor::read_mail() {
  const Overloaded open{
      [this](Answer& answer) {
        auto& seat = static_cast<Seat&>(*answer.ticket.connection);
        if (!seat.is_open()) return;
        seat.on_answer(answer.ticket.wait, std::move(answer.reply));
        settle(seat);
      },
      [this](Message& message) { message(*handler_); },
      [this](Stop& letter) { stop(letter.until); },
      [this](Telling& telling) { tell(telling); },
  };
  for (auto& letter : mailbox_->take()) std::visit(open, letter);
}

// A stream is waiting for something to say, or for its client to take what was said.
template <class Each>
void Reactor::each_stream(Each each) {
  std::vector<Seat*> streams;
  for (const auto phase : {Phase::streaming, Phase::writing})
    for (auto& seat : phases_[static_cast<std::size_t>(phase)])
      if (seat.is_streaming()) streams.push_back(&seat);
  for (auto* seat : streams) {
    each(*seat);
    settle(*seat);
  }
}

void Reactor::tell(Telling& telling) {
  if (telling.message) telling.message(*handler_);
  each_stream([&](Seat& seat) { seat.on_tell(telling.bytes); });
}

void Reactor::stop(Time until) {
  accept_some();  // who is in the queue would get a reset
  listener_.close();
  around_.stopping = true;
  stop_at_ = until;
  auto& idle = phases_[static_cast<std::size_t>(Phase::idle)];
  while (!idle.empty()) {
    auto& seat = idle.front();
    seat.close();
    settle(seat);
  }
  each_stream([](Seat& seat) { seat.close(); });
}

bool Reactor::done() const {
  return around_.stopping && (live_ == 0 || now_ >= stop_at_);
}

void Reactor::expire() {
  for (std::size_t p = 0; p < phase_count; ++p) {
    const auto limit = around_.limits.timeouts.of(static_cast<Phase>(p));
    while (!phases_[p].empty() && phases_[p].front().since + limit <= now_) {
      auto& seat = phases_[p].front();
      seat.on_time_out();
      settle(seat);
    }
  }
}

int Reactor::milliseconds_to_wait() const {
  auto next = around_.stopping ? stop_at_ : Time::max();
  for (std::size_t p = 0; p < phase_count; ++p)
    if (!phases_[p].empty())
      next = std::min(next, phases_[p].front().since + around_.limits.timeouts.of(static_cast<Phase>(p)));
  if (next == Time::max()) return -1;
  const auto wait = std::chrono::ceil<std::chrono::milliseconds>(next - now_).count();
  return static_cast<int>(std::clamp<std::int64_t>(wait, 0, 60'000));
}

}  // namespace dateline::http
