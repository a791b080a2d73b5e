#include "wire/feeds/poller.h"

#include <fmt/format.h>
#include <pthread.h>

#include <algorithm>
#include <filesystem>
#include <random>

#include "base/check.h"
#include "base/log.h"
#include "http/url.h"
#include "wire/feeds/poll_schedule.h"

namespace dateline::feeds {
namespace {

using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;  // a wait is a wait, whatever is done to the clock on the wall

// Fetched, or fetched and waiting for the door.
constexpr std::size_t most_at_once = 8;
constexpr auto look_again = 3s;  // at a feed that is paused or closed
constexpr std::chrono::milliseconds longest_sleep = 60s;

}  // namespace

Result<http::FetchRules> fetch_rules(const Settings& settings, std::string_view program) {
  const auto& site = settings.site.url;
  http::FetchRules rules;
  rules.user_agent = site.empty() ? std::string(program) : fmt::format("{} (+{})", program, site);
  rules.whole = std::chrono::seconds(settings.fetch.seconds);
  rules.body = static_cast<std::size_t>(settings.limits.delivery_bytes);
  if (!settings.fetch.ca_file.empty()) {
    const auto file = settings.file.parent_path() / settings.fetch.ca_file;
    if (!std::filesystem::is_regular_file(file))
      return error(Fault::not_found, fmt::format("there is no file '{}'", file.string()), "[fetch] ca_file");
    rules.ca_file = file.string();
  }
  for (const auto& text : settings.fetch.allow_private) {
    auto network = http::Network::parse(text);
    if (!network)
      return error(network.error().fault, network.error().what, "[fetch] allow_private",
                   network.error().advice);
    rules.allow_private.push_back(network.value());
  }
  return rules;
}

Poller::Poller(http::FetchRules rules, std::size_t per_host, Inbox& inbox, SourceBook& book,
               const Clock& clock, HubSubscriptions* hubs)
    : book_(book),
      clock_(clock),
      results_(inbox, book, clock, hubs),
      per_host_(per_host),
      fetcher_(std::move(rules)),
      worker_("poll-inbox", 1, most_at_once) {}

Poller::~Poller() {
  thread_.request_stop();
  fetcher_.wake();
  if (thread_.joinable()) thread_.join();
}

Result<std::unique_ptr<Poller>> Poller::start(const Settings& settings, std::string_view program,
                                              Inbox& inbox, SourceBook& book, const Clock& clock,
                                              HubSubscriptions* hubs) {
  TRY(auto rules, fetch_rules(settings, program));
  const auto per_host = static_cast<std::size_t>(std::max<std::int64_t>(settings.fetch.per_host, 1));
  std::unique_ptr<Poller> poller(new Poller(std::move(rules), per_host, inbox, book, clock, hubs));
  TRY(poller->know(settings.sources));
  if (poller->feeds_.empty()) return poller;
  for (const auto& feed : poller->feeds_)
    if (hubs) hubs->discovered(feed.source, feed.state.memory.advice);
  log::info("feeds that are polled: {}", poller->feeds_.size());
  poller->thread_ = std::jthread([self = poller.get()](std::stop_token stop) { self->run(stop); });
  pthread_setname_np(poller->thread_.native_handle(), "poll");
  return poller;
}

Result<> Poller::know(const std::vector<Source>& sources) {
  for (const auto& source : sources) {
    if (source.url.empty()) continue;
    TRY(auto memory, book_.memory(source.name));
    feeds_.push_back({source, {.memory = memory_for(source, std::move(memory)), .refused = {}, .wait = {}}});
  }
  std::mt19937_64 generator(std::random_device{}());
  std::uniform_real_distribution<double> random;
  for (std::size_t i = 0; i < feeds_.size(); ++i) {
    const auto& feed = feeds_[i];
    due_.emplace(Steady::now() + wait_at_start(feed.state.memory, bounds_of(feed.source), feeds_.size(),
                                               clock_.now(), random(generator)),
                 i);
  }
  return ok();
}

void Poller::run(std::stop_token stop) {
  while (!stop.stop_requested()) {
    settle();
    fetch_what_is_due();
    for (auto& fetched : fetcher_.wait(until_next())) hand_over(std::move(fetched), stop);
  }
}

// What the worker is done with waits for its next time.
void Poller::settle() {
  std::vector<Settled> settled;
  {
    const std::lock_guard lock(mutex_);
    settled.swap(settled_);
  }
  for (auto& [feed, state] : settled) {
    due_.emplace(Steady::now() + state.wait, feed);
    feeds_[feed].state = std::move(state);
  }
}

void Poller::fetch_what_is_due() {
  const auto now = Steady::now();
  while (!due_.empty() && due_.begin()->first <= now && at_work() < most_at_once) {
    const auto feed = due_.begin()->second;
    due_.erase(due_.begin());
    auto host = http::host_of(address_of(feeds_[feed].source, feeds_[feed].state.memory));
    const auto there = hosts_.find(host);
    if (there != hosts_.end() && there->second.fetched >= per_host_) {
      there->second.waiting.push_back(feed);
      ++waiting_;
    } else if (may_ask(feeds_[feed])) {
      fetch(feed, std::move(host));
    } else {
      due_.emplace(now + look_again, feed);
    }
  }
}

bool Poller::may_ask(Feed& feed) {
  const auto unknown = [&](const Error& why) {
    log::error("feed {}: not polled: {}", feed.source.name, why.text());
    return false;
  };
  const auto paused = book_.is_paused(feed.source.name);
  if (!paused) return unknown(paused.error());
  auto& memory = feed.state.memory;
  if (paused.value() || memory.gone_at == Instant()) return !paused.value();
  const auto now = book_.memory(feed.source.name);  // the desk may have resumed it
  if (!now) return unknown(now.error());
  memory.gone_at = now.value().gone_at;
  if (memory.gone_at != Instant()) return false;
  memory.failures = 0;
  return true;
}

void Poller::fetch(std::size_t feed, std::string host) {
  ++hosts_[host].fetched;
  feeds_[feed].host = std::move(host);
  const auto& [source, state, _] = feeds_[feed];
  fetcher_.start(feed, {.url = address_of(source, state.memory),
                        .accept = std::string(accepted_types),
                        .etag = state.memory.etag,
                        .last_modified = state.memory.last_modified});
}

// One fetch there has ended: who waits for it is due, before all others and in the order of their coming.
void Poller::leave(const std::string& host) {
  const auto there = hosts_.find(host);
  CHECK(there != hosts_.end() && there->second.fetched > 0);
  auto& [fetched, waiting] = there->second;
  for (const auto feed : waiting) due_.emplace(Time::min(), feed);
  waiting_ -= waiting.size();
  waiting.clear();
  if (--fetched == 0) hosts_.erase(there);
}

void Poller::hand_over(http::Fetched fetched, const std::stop_token& stop) {
  const auto& [source, state, host] = feeds_[fetched.id];
  leave(host);
  const bool taken = worker_.run([this, &source, state, stop, fetched = std::move(fetched)]() mutable {
    if (stop.stop_requested()) return;
    const auto feed = static_cast<std::size_t>(fetched.id);
    auto after = results_.take(source, std::move(state), std::move(fetched));
    {
      const std::lock_guard lock(mutex_);
      settled_.push_back({feed, std::move(after)});
    }
    fetcher_.wake();
  });
  CHECK(taken);  // its queue has room for as many as are under way at once
}

std::chrono::milliseconds Poller::until_next() const {
  if (due_.empty() || at_work() >= most_at_once) return longest_sleep;
  const auto first = std::max(due_.begin()->first, Steady::now());
  return std::min(longest_sleep, std::chrono::ceil<std::chrono::milliseconds>(first - Steady::now()));
}

}  // namespace dateline::feeds
