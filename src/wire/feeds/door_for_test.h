// What stands behind the roads in their tests: an inbox that remembers what it took, as intake does by key,
// and a book of sources. Thread-safe, as the real ones are.
#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "news/ports.h"

namespace dateline::feeds {

// Bytes that begin with "reject" are a reject.
class InboxForTest final : public Inbox {
 public:
  bool is_flash(std::string_view beginning) const override { return beginning.starts_with("FLASH"); }
  Result<DeliveryReceipt> deliver(Delivery delivery) override {
    const std::lock_guard lock(mutex_);
    ++asked_;
    if (failure_) return *failure_;
    const auto [place, is_new] =
        raws_.try_emplace({delivery.source, delivery.key}, static_cast<std::int64_t>(raws_.size() + 1));
    DeliveryReceipt receipt;
    receipt.raw = RawId(place->second);
    receipt.advice = advice_;
    if (delivery.bytes.starts_with("reject"))
      receipt.items.push_back({Outcome::reject, "", {}, {{"format", "not copy"}}});
    else
      receipt.items.push_back({is_new ? Outcome::story : Outcome::duplicate, "urn:copy", StoryId(1), {}});
    if (is_new) taken_.push_back(std::move(delivery));
    return receipt;
  }

  // From now on; nothing: it is well again.
  void fail_with(std::optional<Error> failure) {
    const std::lock_guard lock(mutex_);
    failure_ = std::move(failure);
  }
  // What feeds say of themselves from now on.
  void advise(FeedAdvice advice) {
    const std::lock_guard lock(mutex_);
    advice_ = advice;
  }
  std::vector<Delivery> taken() {  // each once
    const std::lock_guard lock(mutex_);
    return taken_;
  }
  int asked() {
    const std::lock_guard lock(mutex_);
    return asked_;
  }

 private:
  std::mutex mutex_;  // guards what follows
  std::optional<Error> failure_;
  FeedAdvice advice_;
  std::map<std::pair<std::string, std::string>, std::int64_t> raws_;
  std::vector<Delivery> taken_;
  int asked_ = 0;
};

class BookForTest final : public SourceBook {
 public:
  Result<bool> is_paused(std::string_view source) override {
    const std::lock_guard lock(mutex_);
    return paused_.contains(std::string(source));
  }
  Result<PollMemory> memory(std::string_view source) override {
    const std::lock_guard lock(mutex_);
    return memory_[std::string(source)];
  }
  Result<> remember(std::string_view source, const PollMemory& memory) override {
    const std::lock_guard lock(mutex_);
    memory_[std::string(source)] = memory;
    return ok();
  }
  Result<> report(const Trouble& trouble) override {
    const std::lock_guard lock(mutex_);
    told_.push_back(trouble);
    return ok();
  }
  Result<std::vector<Subscription>> subscriptions() override {
    const std::lock_guard lock(mutex_);
    std::vector<Subscription> all;
    for (const auto& [callback, each] : subscriptions_) all.push_back(each);
    return all;
  }
  Result<> keep(const Subscription& subscription) override {
    const std::lock_guard lock(mutex_);
    subscriptions_[subscription.callback] = subscription;
    return ok();
  }
  Result<> drop(const Subscription& subscription) override {
    const std::lock_guard lock(mutex_);
    subscriptions_.erase(subscription.callback);
    return ok();
  }

  void pause(const std::string& source) {
    const std::lock_guard lock(mutex_);
    paused_.insert(source);
  }
  void resume(const std::string& source) {
    const std::lock_guard lock(mutex_);
    paused_.erase(source);
    memory_[source].gone_at = {};
  }
  std::vector<Trouble> told() {
    const std::lock_guard lock(mutex_);
    return told_;
  }

 private:
  std::mutex mutex_;  // guards what follows
  std::set<std::string> paused_;
  std::map<std::string, PollMemory> memory_;
  std::map<std::string, Subscription> subscriptions_;
  std::vector<Trouble> told_;
};

}  // namespace dateline::feeds
