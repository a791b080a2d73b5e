#include "wire/feeds/hub_subscriptions.h"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <array>

#include "base/check.h"
#include "base/log.h"
#include "base/scan.h"
#include "http/escape.h"
#include "http/status.h"
#include "http/url.h"

namespace dateline::feeds {
namespace {

using namespace std::chrono_literals;
using std::chrono::seconds;
using Asked = Subscription::Asked;

constexpr seconds wanted_lease = 10 * 24h, shortest_lease = 60s, longest_lease = 30 * 24h;
constexpr seconds patience = 10min;  // for a hub to ask back
constexpr seconds first_retry = 1min, longest_retry = 6h, after_denial = 24h;
constexpr int most_doublings = 10;
constexpr int most_goodbyes = 3;  // how often a hub is asked to end what it will not
constexpr std::size_t token_bytes = 16, secret_bytes = 32;

std::string random_hex(std::size_t bytes) {
  CHECK(sodium_init() >= 0);
  std::string raw(bytes, '\0'), hex(2 * bytes + 1, '\0');
  randombytes_buf(raw.data(), raw.size());
  sodium_bin2hex(hex.data(), hex.size(), reinterpret_cast<const unsigned char*>(raw.data()), raw.size());
  hex.pop_back();
  return hex;
}

std::string callback_of(const Settings& settings, std::string_view source) {
  return fmt::format("{}/wire/{}/hub/", settings.newsroom.public_url, source);
}

bool may_subscribe(const Source& source, const Settings& settings) {
  return source.websub && !source.url.empty() && !settings.newsroom.public_url.empty();
}

seconds lease_of(const http::Form& question) {
  const auto lease = whole_number(question.get("hub.lease_seconds"));
  return std::clamp(lease ? seconds(*lease) : wanted_lease, shortest_lease, longest_lease);
}

std::string refusal(const http::Fetched& fetched) {
  if (fetched.error) return fetched.error->text();
  const auto status = fetched.answer.status;
  return fmt::format("{}: the hub answered {} {}", http::shown_url(fetched.answer.url), status,
                     http::reason(static_cast<http::Status>(status)));
}

bool is_same(std::string_view a, std::string_view b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace

std::string hub_request(const Subscription& subscription) {
  const bool ends = subscription.asked == Asked::unsubscribe;
  auto form =
      fmt::format("hub.callback={}&hub.mode={}&hub.topic={}", http::percent_encode(subscription.callback),
                  ends ? "unsubscribe" : "subscribe", http::percent_encode(subscription.topic));
  if (!ends)
    form += fmt::format("&hub.lease_seconds={}&hub.secret={}", wanted_lease.count(), subscription.secret);
  return form;
}

Result<std::unique_ptr<HubSubscriptions>> HubSubscriptions::open(const Settings& settings, SourceBook& book,
                                                                 const Clock& clock) {
  std::unique_ptr<HubSubscriptions> opened(new HubSubscriptions(settings, book, clock));
  TRY(auto kept, book.subscriptions());
  for (auto& each : kept) {
    const auto source = std::ranges::find(settings.sources, each.source, &Source::name);
    const bool is_ours = source != settings.sources.end() && may_subscribe(*source, settings) &&
                         each.callback.starts_with(callback_of(settings, each.source));
    auto callback = each.callback;
    auto& subscription = opened->all_[std::move(callback)] = std::move(each);
    if (subscription.asked !=
        Asked::nothing) {  // whether the hub has heard it, nobody knows; twice does no harm
      subscription.asked = Asked::nothing;
      subscription.due_at = clock.now();
    }
    if (!is_ours && subscription.is_wanted) opened->retire(subscription);
  }
  return opened;
}

void HubSubscriptions::discovered(const Source& source, const FeedAdvice& advice) {
  const std::lock_guard lock(mutex_);
  const bool is_wanted = may_subscribe(source, settings_) && !advice.hub.empty() && !advice.topic.empty();
  const auto known = wanted_of(source.name);
  if (known != all_.end()) {
    auto& subscription = known->second;
    if (is_wanted && subscription.hub == advice.hub && subscription.topic == advice.topic) return;
    log::info("feed {}: its hub is no longer {}", source.name, http::shown_url(subscription.hub));
    retire(subscription);
  }
  if (!is_wanted) return;
  log::info("feed {}: it names the hub {}", source.name, http::shown_url(advice.hub));
  Subscription fresh{.source = source.name,
                     .hub = advice.hub,
                     .topic = advice.topic,
                     .callback = callback_of(settings_, source.name) + random_hex(token_bytes),
                     .secret = random_hex(secret_bytes),
                     .due_at = clock_.now()};
  keep(fresh);
  all_.emplace(fresh.callback, std::move(fresh));
}

bool HubSubscriptions::delivers(std::string_view source) {
  const std::lock_guard lock(mutex_);
  const auto known = wanted_of(source);
  return known != all_.end() && is_active(known->second) && !known->second.is_behind;
}

void HubSubscriptions::missed(std::string_view source) {
  const std::lock_guard lock(mutex_);
  const auto known = wanted_of(source);
  if (known == all_.end() || known->second.is_behind) return;
  log::warn(
      "feed {}: its hub did not bring what a poll has found; it is polled as before, and the hub asked anew",
      source);
  known->second.is_behind = true;
  known->second.due_at = clock_.now();
  keep(known->second);
}

std::vector<Subscription> HubSubscriptions::due() {
  const std::lock_guard lock(mutex_);
  const auto now = clock_.now();
  std::vector<Subscription> requests;
  for (auto next = all_.begin(); next != all_.end();) {
    const auto place = next++;
    auto& subscription = place->second;
    const bool is_over =
        !subscription.is_wanted && (!is_active(subscription) || subscription.failures >= most_goodbyes);
    if (is_over) {
      forget(place);
    } else if (subscription.due_at <= now) {
      if (subscription.asked != Asked::nothing) {
        put_off(subscription, fmt::format("{}: the hub did not ask back within {} min; can it reach {}?",
                                          http::shown_url(subscription.hub),
                                          std::chrono::duration_cast<std::chrono::minutes>(patience).count(),
                                          settings_.newsroom.public_url));
        continue;
      }
      subscription.asked = subscription.is_wanted ? Asked::subscribe : Asked::unsubscribe;
      subscription.due_at = now + patience;
      keep(subscription);
      requests.push_back(subscription);
    }
  }
  return requests;
}

// A hub may ask back before it answers: then there is nothing left to put off.
void HubSubscriptions::answered(const Subscription& subscription, const http::Fetched& fetched) {
  const std::lock_guard lock(mutex_);
  const auto known = all_.find(subscription.callback);
  const bool is_taken = !fetched.error && fetched.answer.status / 100 == 2;
  if (is_taken || known == all_.end() || known->second.asked == Asked::nothing) return;
  put_off(known->second, refusal(fetched));
}

std::optional<Subscription> HubSubscriptions::find(std::string_view source, std::string_view token) {
  const std::lock_guard lock(mutex_);
  for (const auto& [callback, subscription] : all_)
    if (subscription.source == source &&
        is_same(std::string_view(callback).substr(callback.rfind('/') + 1), token))
      return subscription;
  return std::nullopt;
}

std::optional<std::string> HubSubscriptions::confirm(const Subscription& subscription,
                                                     const http::Form& question) {
  const std::lock_guard lock(mutex_);
  const auto place = all_.find(subscription.callback);
  if (place == all_.end() || question.get("hub.topic") != place->second.topic) return std::nullopt;
  auto& known = place->second;
  const auto mode = question.get("hub.mode");
  const std::string challenge(question.get("hub.challenge"));
  if (mode == "subscribe" && known.is_wanted && !challenge.empty()) {
    const auto lease = lease_of(question);
    log::info("feed {}: the hub {} delivers it for {} s", known.source, http::shown_url(known.hub),
              lease.count());
    known.asked = Asked::nothing;
    known.failures = 0;
    known.lease_until = clock_.now() + lease;
    known.due_at = clock_.now() + lease * 4 / 5;
    keep(known);
    return challenge;
  }
  if (mode == "unsubscribe" && !known.is_wanted && !challenge.empty()) {
    forget(place);
    return challenge;
  }
  if (mode != "denied") return std::nullopt;
  known.lease_until = {};
  put_off(known, fmt::format("{}: the hub denies the subscription: {}", http::shown_url(known.hub),
                             question.get("hub.reason").substr(0, 300)));
  known.due_at = clock_.now() + after_denial;
  keep(known);
  return std::string();
}

void HubSubscriptions::delivered(const Subscription& subscription) {
  const std::lock_guard lock(mutex_);
  const auto known = all_.find(subscription.callback);
  if (known == all_.end() || !known->second.is_behind) return;
  known->second.is_behind = false;
  keep(known->second);
}

// ---- with the mutex held ---------------------------------------------------------------------------

HubSubscriptions::All::iterator HubSubscriptions::wanted_of(std::string_view source) {
  return std::ranges::find_if(
      all_, [&](const auto& each) { return each.second.source == source && each.second.is_wanted; });
}

bool HubSubscriptions::is_active(const Subscription& subscription) const {
  return subscription.lease_until > clock_.now();
}

void HubSubscriptions::retire(Subscription& subscription) {
  subscription.is_wanted = false;
  subscription.asked = Asked::nothing;
  subscription.failures = 0;
  subscription.due_at = clock_.now();
  keep(subscription);
}

void HubSubscriptions::put_off(Subscription& subscription, const std::string& why) {
  const auto wait =
      std::min(first_retry * (1 << std::min(subscription.failures, most_doublings)), longest_retry);
  ++subscription.failures;
  subscription.asked = Asked::nothing;
  subscription.due_at = clock_.now() + wait;
  keep(subscription);
  report(subscription, why);
}

void HubSubscriptions::keep(const Subscription& subscription) {
  if (const auto kept = book_.keep(subscription); !kept)
    log::error("feed {}: its subscription cannot be kept: {}", subscription.source, kept.error().text());
}

void HubSubscriptions::forget(All::iterator place) {
  log::info("feed {}: its subscription at {} is over", place->second.source,
            http::shown_url(place->second.hub));
  if (const auto dropped = book_.drop(place->second); !dropped)
    log::error("feed {}: its subscription cannot be forgotten: {}", place->second.source,
               dropped.error().text());
  all_.erase(place);
}

void HubSubscriptions::report(const Subscription& subscription, std::string what) {
  log::warn("feed {}: {}", subscription.source, what);
  const auto told = book_.report({.source = subscription.source,
                                  .road = Road::websub,
                                  .what = std::move(what),
                                  .bytes = {},
                                  .at = clock_.now()});
  if (!told) log::error("feed {}: its trouble cannot be kept: {}", subscription.source, told.error().text());
}

}  // namespace dateline::feeds
