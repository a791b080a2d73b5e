// The poller: every source with a `url` is fetched when it is due, by one thread, "poll", with a few
// fetches at once. What was fetched goes through the door on a worker of its own, "poll-inbox-0", so
// that a slow intake holds up no transfer; fetches and bodies that wait for the door are bounded
// together, so memory is.
//
// Of one host only so many are fetched at once: who keeps a hundred feeds on one machine is not asked for all
// of them in one second. What is due meanwhile waits for its turn, and holds up nobody else.
//
// A paused source is not fetched, nor is one that was closed for good; they are looked at again within
// seconds. The end of the poller cuts what is being fetched, lets a delivery under way finish, and drops
// bodies that wait: nothing is remembered of them, so the next run fetches them again.
#pragma once

#include <chrono>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "http/fetcher.h"
#include "http/workers.h"
#include "news/ports.h"
#include "settings/settings.h"
#include "wire/feeds/poll_results.h"

namespace dateline::feeds {

// What a feed may be sent as: the Accept field.
inline constexpr std::string_view accepted_types =
    "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, "
    "application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5";

// The settings' rules for whatever is fetched from other people's servers.
Result<http::FetchRules> fetch_rules(const Settings& settings, std::string_view program);

class Poller {
 public:
  // `program` is the first word of the User-Agent: "Dateline/1.0". Inbox, book, clock and hubs outlive the
  // poller; hubs may be null. The error is a network of [fetch] allow_private that is none, or an archive
  // that cannot be read.
  static Result<std::unique_ptr<Poller>> start(const Settings& settings, std::string_view program,
                                               Inbox& inbox, SourceBook& book, const Clock& clock,
                                               HubSubscriptions* hubs = nullptr);
  ~Poller();

 private:
  using Time = std::chrono::steady_clock::time_point;
  struct Feed {
    Source source;
    FeedState state;
    std::string host = {};  // where it is fetched at this moment
  };
  struct Settled {
    std::size_t feed;
    FeedState state;
  };

  Poller(http::FetchRules rules, std::size_t per_host, Inbox& inbox, SourceBook& book, const Clock& clock,
         HubSubscriptions* hubs);
  Result<> know(const std::vector<Source>& sources);

  void run(std::stop_token stop);
  void settle();
  void fetch_what_is_due();
  bool may_ask(Feed& feed);
  void fetch(std::size_t feed, std::string host);
  void leave(const std::string& host);
  std::size_t at_work() const { return feeds_.size() - due_.size() - waiting_; }
  void hand_over(http::Fetched fetched, const std::stop_token& stop);
  std::chrono::milliseconds until_next() const;

  SourceBook& book_;
  const Clock& clock_;
  PollResults results_;  // the worker's
  std::vector<Feed> feeds_;
  std::multimap<Time, std::size_t> due_;  // of feeds that nothing is done about now
  struct Host {
    std::size_t fetched = 0;           // at this moment
    std::vector<std::size_t> waiting;  // feeds whose turn comes when one of these ends
  };
  std::map<std::string, Host> hosts_;  // that are asked now
  std::size_t waiting_ = 0;            // feeds, at all hosts
  const std::size_t per_host_;
  http::Fetcher fetcher_;

  std::mutex mutex_;  // guards what follows
  std::vector<Settled> settled_;

  http::Workers worker_;
  std::jthread thread_;
};

}  // namespace dateline::feeds
