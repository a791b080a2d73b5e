#include "wire/feeds/push.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json/serialize.hpp>

#include "base/fault_point.h"
#include "base/log.h"
#include "news/receipt_json.h"
#include "settings/rules.h"
#include "wire/feeds/failed_attempts.h"
#include "wire/feeds/push_delivery.h"
#include "wire/feeds/push_proof.h"

namespace dateline::feeds {
namespace {

using http::Captures;
using http::Reply;
using http::Request;
using http::Status;

constexpr std::string_view retry_unavailable = "30", retry_paused = "60";  // seconds

Status status_of(Fault fault) {
  switch (fault) {
    case Fault::limit:
      return Status::content_too_large;
    case Fault::refused:
      return Status::unsupported_media_type;
    default:
      return Status::bad_request;
  }
}

Reply refusal(const Error& why) {
  const auto status = status_of(why.fault);
  if (status != Status::unsupported_media_type) return http::problem(status, why.text());
  return http::problem(status, why.text(), {{"Accept-Encoding", "gzip"}});  // RFC 9110 section 15.5.16
}

Reply come_again(std::string_view why, std::string_view seconds) {
  return http::problem(Status::service_unavailable, why, {{"Retry-After", seconds}});
}

// Stored it is in any case; a delivery of nothing but rejects is the sender's mistake to hear of.
Reply answer_of(const DeliveryReceipt& receipt) {
  const auto is_reject = [](const ItemOutcome& item) { return item.outcome == Outcome::reject; };
  if (!receipt.items.empty() && std::ranges::all_of(receipt.items, is_reject))
    return http::problem_with(Status::unprocessable_content,
                              "stored for the desk to look at, but nothing in it could be taken in",
                              to_json(receipt));
  return http::reply_with(Status::accepted,
                          {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}},
                          boost::json::serialize(to_json(receipt)) + "\n");
}

class PushDoor {
 public:
  explicit PushDoor(const PushParts& parts) : parts_(parts) {}

  bool wants_body(const Request& head, std::string_view name) const {
    return proof_of_head(head, rules_of(name)) != Proof::none && check_push(head);
  }

  Reply take(const Request& request, std::string_view name) {
    if (proof_of(request, rules_of(name)) != Proof::good) return turn_away(request, name);
    const auto paused = parts_.book.is_paused(name);
    if (!paused) return put_off(request, name, paused.error());
    if (paused.value()) return come_again("the desk has paused this source", retry_paused);
    auto delivery = push_delivery(request, name, largest());
    if (!delivery) return refuse(request, name, delivery.error());
    const auto receipt = parts_.inbox.deliver(std::move(delivery).value());
    if (!receipt) return put_off(request, name, receipt.error());
    FAULT_POINT("push.delivered");
    return answer_of(receipt.value());
  }

 private:
  // A name that no source can have is one without secrets.
  const Source& rules_of(std::string_view name) const {
    return accepts(Rule::source_name, name) ? parts_.settings.source(name) : nobody_;
  }
  std::size_t largest() const { return static_cast<std::size_t>(parts_.settings.limits.delivery_bytes); }

  Reply refuse(const Request& request, std::string_view name, const Error& why) {
    report(name, why.text(), request.body);
    return refusal(why);
  }

  // Whatever it was, nothing was acknowledged. What is wrong with our disk is the desk's to know.
  Reply put_off(const Request& request, std::string_view name, const Error& why) {
    report(name, why.text(), request.body);
    return come_again("it could not be stored, and nothing of it was kept; send it again", retry_unavailable);
  }

  // The same for every name, so that nobody learns which there are.
  Reply turn_away(const Request& request, std::string_view name) {
    const bool named =
        std::ranges::find(parts_.settings.sources, name, &Source::name) != parts_.settings.sources.end();
    const auto [wait, tell] = attempts_.count(request.peer, named ? name : "", parts_.clock.now());
    if (tell && named)
      report(name,
             fmt::format("a push without the right token or signature, from {}; compare push_token or "
                         "push_secret with the sender's",
                         request.peer),
             {});
    else if (tell)
      log::warn("a push to a source that is not named in the settings, from {}", request.peer);
    if (wait.count() > 0)
      return http::problem(Status::too_many_requests,
                           "too many attempts without the right token or signature",
                           {{"Retry-After", std::to_string(wait.count())}});
    return http::problem(Status::unauthorized, "a push needs this source's token or signature",
                         {{"WWW-Authenticate", "Bearer realm=\"wire\""}});
  }

  void report(std::string_view name, std::string what, std::string_view bytes) {
    log::warn("push to {}: {}", name, what);
    const auto told = parts_.book.report({.source = std::string(name),
                                          .road = Road::push,
                                          .what = std::move(what),
                                          .bytes = std::string(bytes.substr(0, offending_bytes)),
                                          .at = parts_.clock.now()});
    if (!told) log::error("cannot note what went wrong with {}: {}", name, told.error().text());
  }

  static constexpr std::size_t offending_bytes = 4096;

  const PushParts parts_;
  const Source nobody_;
  FailedAttempts attempts_;
};

}  // namespace

http::Routes push_routes(const PushParts& parts) {
  const auto door = std::make_shared<PushDoor>(parts);
  http::Routes routes;
  routes.add(
      http::Method::post, "/wire/{source}",
      [door](const Request& request, const Captures& captures) {
        return door->take(request, captures.get("source"));
      },
      [door](const Request& head, const Captures& captures) {
        return door->wants_body(head, captures.get("source"));
      });
  return routes;
}

}  // namespace dateline::feeds
