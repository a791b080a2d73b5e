#include "http/workers.h"

#include <fmt/format.h>
#include <pthread.h>

namespace dateline::http {

Workers::Workers(std::string name, unsigned threads, std::size_t queue_capacity) : queue_(queue_capacity) {
  for (unsigned i = 0; i < threads; ++i) {
    threads_.emplace_back([this] {
      while (auto work = queue_.pop()) (*work)();
    });
    pthread_setname_np(threads_.back().native_handle(), fmt::format("{}-{}", name, i).c_str());
  }
}

Workers::~Workers() {
  queue_.close();
}

}  // namespace dateline::http
