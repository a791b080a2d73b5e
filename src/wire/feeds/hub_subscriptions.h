// Subscriptions at hubs (WebSub, https://www.w3.org/TR/websub/): the agreements by which a feed is brought as
// soon as it changes. The life of one:
//
//   discovered   a poll's answer, or the feed in it, names a hub: an address for deliveries and a secret are
//                drawn, and a request is due
//   asked        the hub has been asked, and asks back at that address whether it was us; where it does not
//                within ten minutes, or refuses, it is asked again after 1, 2, 4 … minutes, six hours at most
//   active       it delivers until its lease is over; when four fifths of that are, it is asked again
//   unwanted     the source went, or its feed names another hub or none: the hub is asked to end it; it is
//                forgotten when the hub confirms, or when the lease is over
//
// While one is active and brings what polls would find, the feed is polled at its slowest pace; a poll that
// finds news which the hub did not bring puts that right until the hub delivers again, and has the hub asked
// anew.
//
// Everything is kept in the book before it is said to anybody. Thread-safe. Borrows settings, book and clock.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "http/fetch.h"
#include "http/form.h"
#include "news/ports.h"
#include "settings/settings.h"

namespace dateline::feeds {

class HubSubscriptions {
 public:
  // Those in the book; what the settings want no more becomes unwanted.
  static Result<std::unique_ptr<HubSubscriptions>> open(const Settings& settings, SourceBook& book,
                                                        const Clock& clock);

  // A poll has read this advice; its hub may be another one, or none.
  void discovered(const Source& source, const FeedAdvice& advice);
  // Whether polling may slow down.
  bool delivers(std::string_view source);
  // A poll found news of a source whose hub delivers.
  void missed(std::string_view source);

  // What is to be asked of hubs now, each marked as asked.
  std::vector<Subscription> due();
  // What a hub answered to one of these.
  void answered(const Subscription& subscription, const http::Fetched& fetched);

  // At the end of the callback's address; nothing: nobody subscribed there.
  std::optional<Subscription> find(std::string_view source, std::string_view token);
  // The hub's question whether it was us. What to answer with; nothing: it was not.
  std::optional<std::string> confirm(const Subscription& subscription, const http::Form& question);
  // The hub has delivered by it.
  void delivered(const Subscription& subscription);

 private:
  HubSubscriptions(const Settings& settings, SourceBook& book, const Clock& clock)
      : settings_(settings), book_(book), clock_(clock) {}

  using All = std::map<std::string, Subscription>;  // by callback
  All::iterator wanted_of(std::string_view source);
  bool is_active(const Subscription& subscription) const;
  void retire(Subscription& subscription);
  void put_off(Subscription& subscription, const std::string& why);
  void keep(const Subscription& subscription);
  void forget(All::iterator place);
  void report(const Subscription& subscription, std::string what);

  const Settings& settings_;
  SourceBook& book_;
  const Clock& clock_;
  std::mutex mutex_;  // guards what follows
  All all_;
};

// The body of a request to a hub (WebSub section 5.1).
std::string hub_request(const Subscription& subscription);

}  // namespace dateline::feeds
