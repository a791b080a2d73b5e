// How far long work has come, on standard error: a line from time to time, none for short work.
#pragma once

#include <chrono>
#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>

namespace dateline::app {

class Progress {
 public:
  // `err` outlives it. `quiet`: says nothing.
  Progress(std::ostream& err, std::string verb, bool quiet)
      : err_(err), verb_(std::move(verb)), quiet_(quiet) {}

  void tell(std::string_view what, std::int64_t done, std::int64_t of);

 private:
  using Time = std::chrono::steady_clock::time_point;

  std::ostream& err_;
  std::string verb_;
  bool quiet_;
  Time told_ = std::chrono::steady_clock::now();
};

}  // namespace dateline::app
