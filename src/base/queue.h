// Queue<T>: a bounded queue between threads. A full queue makes its producers wait: memory is
// bounded by design, not by luck.
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <stop_token>

#include "base/check.h"

namespace dateline {

template <class T>
class Queue {
 public:
  explicit Queue(std::size_t capacity) : capacity_(capacity) { CHECK(capacity > 0); }

  // Waits for room. False: the queue is closed and `value` was not taken.
  bool push(T value) {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] { return closed_ || values_.size() < capacity_; });
    if (closed_) return false;
    values_.push_back(std::move(value));
    some_.notify_one();
    return true;
  }

  // Takes `value` only where there is room at once.
  bool try_push(T value) {
    const std::lock_guard lock(mutex_);
    if (closed_ || values_.size() >= capacity_) return false;
    values_.push_back(std::move(value));
    some_.notify_one();
    return true;
  }

  // Waits for a value. Nothing: the queue is closed and empty, or `stop` was asked for.
  std::optional<T> pop(std::stop_token stop = {}) {
    std::unique_lock lock(mutex_);
    some_.wait(lock, stop, [&] { return closed_ || !values_.empty(); });
    if (values_.empty()) return std::nullopt;
    T value = std::move(values_.front());
    values_.pop_front();
    room_.notify_one();
    return value;
  }

  // No more goes in; what is in can still be taken out.
  void close() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    some_.notify_all();
    room_.notify_all();
  }

 private:
  const std::size_t capacity_;
  std::mutex mutex_;  // guards what follows
  std::condition_variable_any some_, room_;
  std::deque<T> values_;
  bool closed_ = false;
};

}  // namespace dateline
