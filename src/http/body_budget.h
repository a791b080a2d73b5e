// How many bytes of request bodies a reactor's clients may have under way together: while they come in,
// and until the last copy of the request is gone, on whatever thread that is.
//
// A limit for one body times as many connections as there may be is more memory than a machine has, and
// an attacker needs no password to send bytes. Bytes are counted as they come, not as they are announced:
// announcing costs nothing.
#pragma once

#include <atomic>
#include <cstddef>
#include <memory>
#include <utility>

namespace dateline::http {

class BodyBudget {
 public:
  explicit BodyBudget(std::size_t most) : most_(most) {}

  std::size_t held() const { return held_.load(std::memory_order_relaxed); }

  // One request's part, given back with the object.
  class Share {
   public:
    explicit Share(std::shared_ptr<BodyBudget> budget) : budget_(std::move(budget)) {}
    Share(const Share&) = delete;
    ~Share() { budget_->held_ -= size_; }

    // The request has `size` bytes now. False: that is more than the budget has.
    [[nodiscard]] bool grow(std::size_t size) {
      const auto more = size - std::exchange(size_, size);
      return (budget_->held_ += more) <= budget_->most_;
    }

   private:
    std::shared_ptr<BodyBudget> budget_;
    std::size_t size_ = 0;
  };

 private:
  const std::size_t most_;
  std::atomic<std::size_t> held_{0};
};

}  // namespace dateline::http
