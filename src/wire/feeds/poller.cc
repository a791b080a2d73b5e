#include "wire/feeds/poller.h"

#include <fmt/format.h>
#include <pthread.h>

#include <random>

#include "base/check.h"
#include "base/log.h"
#include "wire/feeds/poll_schedule.h"

namespace dateline::feeds {
namespace {

using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;  // a wait is a wait, whatever is done to the clock on the wall

// Fetched, or fetched and waiting for the door.
constexpr std::size_t most_at_once = 8;
constexpr auto look_again_when_paused = 3s;
constexpr std::chrono::milliseconds longest_sleep = 60s;

constexpr std::string_view accept =
    "application/rss+xml, application/atom+xml, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, "
    "application/json;q=0.8, */*;q=0.5";

Result<http::FetchRules> rules_of(const Settings& settings, std::string_view program) {
  const auto& site = settings.site.url;
  http::FetchRules rules;
  rules.user_agent = site.empty() ? std::string(program) : fmt::format("{} (+{})", program, site);
  rules.whole = std::chrono::seconds(settings.fetch.seconds);
  rules.body = static_cast<std::size_t>(settings.limits.delivery_bytes);
  for (const auto& text : settings.fetch.allow_private) {
    auto network = http::Network::parse(text);
    if (!network)
      return error(network.error().fault, network.error().what, "[fetch] allow_private",
                   network.error().advice);
    rules.allow_private.push_back(network.value());
  }
  return rules;
}

}  // namespace

Poller::Poller(http::FetchRules rules, Inbox& inbox, SourceBook& book, const Clock& clock)
    : book_(book),
      clock_(clock),
      results_(inbox, book, clock),
      fetcher_(std::move(rules)),
      worker_("poll-inbox", 1, most_at_once) {}

Poller::~Poller() {
  thread_.request_stop();
  fetcher_.wake();
  if (thread_.joinable()) thread_.join();
}

Result<std::unique_ptr<Poller>> Poller::start(const Settings& settings, std::string_view program,
                                              Inbox& inbox, SourceBook& book, const Clock& clock) {
  TRY(auto rules, rules_of(settings, program));
  std::unique_ptr<Poller> poller(new Poller(std::move(rules), inbox, book, clock));
  TRY(poller->know(settings.sources));
  if (poller->feeds_.empty()) return poller;
  log::info("feeds that are polled: {}", poller->feeds_.size());
  poller->thread_ = std::jthread([self = poller.get()](std::stop_token stop) { self->run(stop); });
  pthread_setname_np(poller->thread_.native_handle(), "poll");
  return poller;
}

Result<> Poller::know(const std::vector<Source>& sources) {
  for (const auto& source : sources) {
    if (source.url.empty()) continue;
    TRY(auto memory, book_.memory(source.name));
    feeds_.push_back({source, {.memory = std::move(memory), .refused = {}, .moved_to = {}, .wait = {}}});
  }
  std::mt19937_64 generator(std::random_device{}());
  std::uniform_real_distribution<double> random;
  for (std::size_t i = 0; i < feeds_.size(); ++i) {
    const auto& [source, state] = feeds_[i];
    due_.emplace(Steady::now() + wait_at_start(state.memory, interval_of(source), feeds_.size(), clock_.now(),
                                               random(generator)),
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
  while (!due_.empty() && due_.begin()->first <= now && feeds_.size() - due_.size() < most_at_once) {
    const auto feed = due_.begin()->second;
    due_.erase(due_.begin());
    if (is_paused(feeds_[feed])) {
      due_.emplace(now + look_again_when_paused, feed);
    } else {
      fetch(feed);
    }
  }
}

bool Poller::is_paused(const Feed& feed) {
  const auto paused = book_.is_paused(feed.source.name);
  if (paused) return paused.value();
  log::error("feed {}: not polled: {}", feed.source.name, paused.error().text());
  return true;
}

void Poller::fetch(std::size_t feed) {
  const auto& [source, state] = feeds_[feed];
  fetcher_.start(feed, {.url = source.url,
                        .accept = std::string(accept),
                        .etag = state.memory.etag,
                        .last_modified = state.memory.last_modified});
}

void Poller::hand_over(http::Fetched fetched, const std::stop_token& stop) {
  const auto& [source, state] = feeds_[fetched.id];
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
  if (due_.empty() || feeds_.size() - due_.size() >= most_at_once) return longest_sleep;
  return std::min(longest_sleep,
                  std::chrono::ceil<std::chrono::milliseconds>(due_.begin()->first - Steady::now()));
}

}  // namespace dateline::feeds
