#include "app/rounds.h"

#include <pthread.h>

#include <condition_variable>
#include <mutex>

namespace dateline::app {

Rounds::Rounds(const char* name, std::chrono::milliseconds rest, std::function<void(std::stop_token)> round)
    : thread_([rest, round = std::move(round)](std::stop_token stop) {
        std::mutex mutex;
        std::condition_variable_any nobody;  // wakes for a stop alone
        while (true) {
          std::unique_lock lock(mutex);
          nobody.wait_for(lock, stop, rest, [] { return false; });
          if (stop.stop_requested()) return;
          round(stop);
        }
      }) {
  pthread_setname_np(thread_.native_handle(), name);
}

}  // namespace dateline::app
