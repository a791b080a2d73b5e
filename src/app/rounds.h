// Rounds: a thread that does one thing again and again, with a rest between.
//
// Its owner's destructor asks it to stop and waits until it has; `round` looks at the token where one
// round may take long.
#pragma once

#include <chrono>
#include <functional>
#include <stop_token>
#include <thread>

namespace dateline::app {

class Rounds {
 public:
  // `name` has at most 15 characters, as the system wants. The first round comes after the first rest.
  Rounds(const char* name, std::chrono::milliseconds rest, std::function<void(std::stop_token)> round);

 private:
  std::jthread thread_;
};

}  // namespace dateline::app
