// One thread's event loop: a listening socket, the connections it accepted, and a mailbox.
//
// Connections are kept in one list per phase. A phase has one time limit, and whoever enters goes to
// the back, so the front of each list is always the next to time out: no heap, no wheel, no search.
#pragma once

#include <array>
#include <chrono>
#include <list>
#include <vector>

#include "http/connection.h"

struct epoll_event;

namespace dateline::http {

class Reactor {
 public:
  // Outlived by nothing it is given. `max_connections`: this reactor's share.
  Reactor(Descriptor listener, std::unique_ptr<Handler> handler, const Limits& limits,
          std::size_t max_connections, const Clock& clock);
  ~Reactor();

  void run();  // on its own thread, until a Stop is carried out
  Mailbox& mailbox() { return *mailbox_; }
  const Counters& counters() const { return around_.counters; }

 private:
  // Time limits are spans, not points in the world's time: a clock that is set must not end them.
  using Time = std::chrono::steady_clock::time_point;
  struct Seat;
  using Seats = std::list<Seat>;

  bool watch(int fd, std::uint32_t events, void* what);
  void serve(const epoll_event& event);
  void accept_some();
  void welcome(Descriptor socket, std::string peer);
  bool drop_oldest_idle();
  void shed();
  void read_mail();
  void tell(Telling& telling);
  template <class Each>
  void each_stream(Each each);
  void stop(Time until);
  void settle(Seat& seat);
  void expire();
  int milliseconds_to_wait() const;
  bool done() const;

  std::unique_ptr<Handler> handler_;
  std::shared_ptr<Mailbox> mailbox_;
  const Clock& clock_;
  std::vector<char> scratch_;
  Surroundings around_;
  const std::size_t max_connections_;
  Descriptor epoll_, listener_, reserve_;
  Time now_, stop_at_;
  std::size_t live_ = 0;
  std::array<Seats, phase_count> phases_;
  Seats closed_;  // in this round: events already fetched may still name them
  Seats free_;
};

}  // namespace dateline::http
