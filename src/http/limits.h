// How much and how long a server bears with its clients. Every number is a defence; the defaults suit
// a public site.
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>

#include "http/request_parser.h"

namespace dateline::http {

// What a connection is waiting for; each wait has its time limit.
enum class Phase : std::uint8_t {
  idle,       // for a request to begin
  head,       // for the rest of a head
  body,       // for the rest of a body
  answer,     // for a deferred answer
  writing,    // for the client to take bytes; begins anew whenever it takes some
  lingering,  // after our last word, for the client to close, so that it reads that word
  streaming   // for something to say on a stream; when it is over, a heartbeat says that we are there
};
inline constexpr std::size_t phase_count = 7;

struct Timeouts {
  std::chrono::milliseconds idle{60'000}, head{10'000}, body{30'000}, answer{60'000}, writing{30'000},
      lingering{2'000}, streaming{20'000};

  std::chrono::milliseconds of(Phase phase) const {
    return std::array{
        idle, head, body, answer, writing, lingering, streaming}[static_cast<std::size_t>(phase)];
  }
};

struct Limits {
  RequestLimits request;
  std::size_t bodies = 64 << 20;  // bytes of all bodies under way on one reactor: 503
  Timeouts timeouts;
  std::size_t connections = 10'000;  // all reactors together
};

// What a reactor counts. Written by its thread, read by any.
struct Counters {
  std::atomic<std::uint64_t> connections{0}, requests{0}, refused{0}, timed_out{0}, turned_away{0}, slow{0};

  // The reactor is the only writer, so no locked instruction is needed.
  static void count(std::atomic<std::uint64_t>& counter) {
    counter.store(counter.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed);
  }
};

}  // namespace dateline::http
