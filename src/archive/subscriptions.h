// Subscriptions at hubs (WebSub): what was agreed or asked, kept over restarts, because a hub goes on
// delivering while nobody listens.
#pragma once

#include <vector>

#include "archive/session.h"
#include "news/ports.h"

namespace dateline::archive {

class Subscriptions {
 public:
  explicit Subscriptions(Session& session) : session_(&session) {}

  Result<std::vector<Subscription>> all();  // by source
  Result<> keep(const Subscription& subscription);
  Result<> drop(const Subscription& subscription);

 private:
  Session* session_;
};

}  // namespace dateline::archive
