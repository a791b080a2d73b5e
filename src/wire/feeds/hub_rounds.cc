#include "wire/feeds/hub_rounds.h"

#include "base/fault_point.h"

namespace dateline::feeds {

using namespace std::chrono_literals;

void HubRounds::round(const std::stop_token& stop) {
  const auto due = subscriptions_.due();
  if (due.empty()) return;
  FAULT_POINT("websub.asking");
  for (std::size_t i = 0; i < due.size(); ++i)
    fetcher_.start(i, {.url = due[i].hub, .form = hub_request(due[i])});
  while (fetcher_.under_way() > 0 && !stop.stop_requested())
    for (const auto& fetched : fetcher_.wait(200ms)) subscriptions_.answered(due[fetched.id], fetched);
}

}  // namespace dateline::feeds
