#include "wire/feeds/hub_routes.h"

#include <fmt/format.h>

#include "base/fault_point.h"
#include "base/hash.h"
#include "base/log.h"
#include "http/url.h"
#include "wire/feeds/hub_signature.h"

namespace dateline::feeds {
namespace {

using http::Captures;
using http::Reply;
using http::Request;
using http::Status;

constexpr std::size_t offending_bytes = 4096;

Reply come_again(std::string_view why) {
  return http::problem(Status::service_unavailable, why, {{"Retry-After", "60"}});
}

Reply plain(Status status, std::string_view text) {
  return http::reply_with(
      status, {{"Content-Type", "text/plain; charset=utf-8"}, {"Cache-Control", "no-store"}}, text);
}

class HubDoor {
 public:
  explicit HubDoor(const HubParts& parts) : parts_(parts) {}

  bool knows(const Captures& captures) const { return find(captures).has_value(); }

  Reply confirm(const Request& request, const Captures& captures) {
    const auto subscription = find(captures);
    const auto question = http::Form::parse(request.query);
    const auto answer = subscription && question
                            ? parts_.subscriptions.confirm(*subscription, question.value())
                            : std::nullopt;
    return answer ? plain(Status::ok, *answer) : http::problem(Status::not_found);
  }

  Reply take(const Request& request, const Captures& captures) {
    const auto subscription = find(captures);
    if (!subscription || !subscription->is_wanted)
      return http::problem(Status::gone, "nobody here has subscribed to this, or does any more");
    const auto& name = subscription->source;
    const auto paused = parts_.book.is_paused(name);
    if (!paused || paused.value()) return come_again("the source is not taken in now");
    if (!is_signed(request.body, subscription->secret, request.field("X-Hub-Signature"))) {
      report(name,
             "a delivery whose signature does not hold, from " + std::string(request.peer) +
                 "; it was not taken in",
             request.body);
      return plain(Status::accepted, "");
    }
    const auto receipt = parts_.inbox.deliver(delivery(request, *subscription));
    if (!receipt) {
      report(name, receipt.error().text(), request.body);
      return come_again("it could not be stored, and nothing of it was kept; deliver it again");
    }
    FAULT_POINT("websub.delivered");
    parts_.subscriptions.delivered(*subscription);
    return plain(Status::accepted, "");
  }

 private:
  std::optional<Subscription> find(const Captures& captures) const {
    return parts_.subscriptions.find(captures.get("source"), captures.get("token"));
  }

  // The same bytes again are the same delivery: a hub that heard no answer sends again.
  static Delivery delivery(const Request& request, const Subscription& subscription) {
    return {.source = subscription.source,
            .key = "websub " + sha256(request.body),
            .bytes = std::string(request.body),
            .content_type = std::string(request.field("Content-Type")),
            .name = http::last_part(subscription.topic),
            .base_url = http::base_url(subscription.topic),
            .format = {},
            .road = Road::websub};
  }

  void report(const std::string& name, std::string what, std::string_view bytes) {
    log::warn("feed {}, by its hub: {}", name, what);
    const auto told = parts_.book.report({.source = name,
                                          .road = Road::websub,
                                          .what = std::move(what),
                                          .bytes = std::string(bytes.substr(0, offending_bytes)),
                                          .at = parts_.clock.now()});
    if (!told) log::error("feed {}: its trouble cannot be kept: {}", name, told.error().text());
  }

  const HubParts parts_;
};

}  // namespace

http::Routes hub_routes(const HubParts& parts) {
  constexpr std::string_view path = "/wire/{source}/hub/{token}";
  const auto door = std::make_shared<HubDoor>(parts);
  http::Routes routes;
  routes.add(http::Method::get, path, [door](const Request& request, const Captures& captures) {
    return door->confirm(request, captures);
  });
  routes.add(
      http::Method::post, path,
      [door](const Request& request, const Captures& captures) { return door->take(request, captures); },
      [door](const Request&, const Captures& captures) { return door->knows(captures); });
  return routes;
}

}  // namespace dateline::feeds
