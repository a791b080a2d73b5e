// A few threads for work that waits, and a bounded queue before them. Any thread may call.
#pragma once

#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "base/queue.h"

namespace dateline::http {

// Work to be done once. As std::function, but what it captures need not be copyable: a Deferred is not.
class Work {
 public:
  template <class F>
  explicit Work(F f) : body_(std::make_unique<Of<F>>(std::move(f))) {}
  void operator()() { body_->run(); }

 private:
  struct Body {
    virtual ~Body() = default;
    virtual void run() = 0;
  };
  template <class F>
  struct Of final : Body {
    explicit Of(F f) : f_(std::move(f)) {}
    void run() override { f_(); }
    F f_;
  };
  std::unique_ptr<Body> body_;
};

class Workers {
 public:
  // `name` is the threads' (at most 12 characters).
  Workers(std::string name, unsigned threads, std::size_t queue_capacity);
  ~Workers();  // finishes what was taken

  // False: the queue is full, and `work` was not taken. Answer 503 then.
  template <class F>
  [[nodiscard]] bool run(F work) {
    return queue_.try_push(Work(std::move(work)));
  }

 private:
  Queue<Work> queue_;
  std::vector<std::jthread> threads_;
};

}  // namespace dateline::http
