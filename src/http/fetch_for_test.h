// Fetching in tests: rules that loopback passes, and one fetch from beginning to end.
#pragma once

#include <chrono>
#include <vector>

#include "http/fetcher.h"

namespace dateline::http {

inline FetchRules rules_for_test() {
  FetchRules rules;
  rules.user_agent = "Dateline/test";
  rules.whole = std::chrono::seconds(8);
  rules.body = 100'000;
  rules.allow_private = {Network::parse("127.0.0.0/8").value()};
  return rules;
}

// As many as asked for, or as ended within twelve seconds.
inline std::vector<Fetched> wait_for(Fetcher& fetcher, std::size_t many) {
  using namespace std::chrono_literals;
  std::vector<Fetched> all;
  const auto end = std::chrono::steady_clock::now() + 12s;
  while (all.size() < many && std::chrono::steady_clock::now() < end)
    for (auto& fetched : fetcher.wait(200ms)) all.push_back(std::move(fetched));
  return all;
}

inline Fetched fetch(const FetchRules& rules, const FetchRequest& request) {
  Fetcher fetcher(rules);
  fetcher.start(7, request);
  auto all = wait_for(fetcher, 1);
  return all.empty() ? Fetched{0, {}, error(Fault::internal, "it never ended")} : std::move(all.front());
}

}  // namespace dateline::http
