#include "archive/subscriptions.h"

namespace dateline::archive {

Result<std::vector<Subscription>> Subscriptions::all() {
  TRY(auto rows, (session_->rows<std::string, std::string, std::string, std::string, std::string,
                                 Subscription::Asked, Instant, Instant, int, bool, bool>(
                     "SELECT source, hub, topic, callback, secret, asked, due_at, lease_until, failures, "
                     "is_wanted, is_behind "
                     "FROM subscriptions ORDER BY source, callback")));
  std::vector<Subscription> all;
  for (auto& [source, hub, topic, callback, secret, asked, due, lease, failures, wanted, behind] : rows)
    all.push_back({std::move(source), std::move(hub), std::move(topic), std::move(callback),
                   std::move(secret), asked, due, lease, failures, wanted, behind});
  return all;
}

Result<> Subscriptions::keep(const Subscription& subscription) {
  TRY(drop(subscription));
  return session_->run(
      "INSERT INTO subscriptions (source, hub, topic, callback, secret, asked, due_at, lease_until, "
      "failures, "
      "is_wanted, is_behind) VALUES (:source, :hub, :topic, :callback, :secret, :asked, :due, :lease, "
      ":failures, "
      ":wanted, :behind)",
      subscription.source, subscription.hub, subscription.topic, subscription.callback, subscription.secret,
      subscription.asked, subscription.due_at, subscription.lease_until, subscription.failures,
      subscription.is_wanted, subscription.is_behind);
}

Result<> Subscriptions::drop(const Subscription& subscription) {
  return session_->run("DELETE FROM subscriptions WHERE source = :source AND callback = :callback",
                       subscription.source, subscription.callback);
}

}  // namespace dateline::archive
