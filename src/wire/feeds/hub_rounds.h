// Asks hubs what is due to be asked of them (hub_subscriptions.h): one request each, as strangers' servers
// are asked: within limits, and at public addresses alone. One thread.
#pragma once

#include <stop_token>

#include "http/fetcher.h"
#include "wire/feeds/hub_subscriptions.h"

namespace dateline::feeds {

class HubRounds {
 public:
  // `subscriptions` outlives the rounds.
  HubRounds(http::FetchRules rules, HubSubscriptions& subscriptions)
      : fetcher_(std::move(rules)), subscriptions_(subscriptions) {}

  // Returns when every hub has answered or failed to, or a stop is asked for.
  void round(const std::stop_token& stop);

 private:
  http::Fetcher fetcher_;
  HubSubscriptions& subscriptions_;
};

}  // namespace dateline::feeds
