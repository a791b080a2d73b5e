// The poller: every source with a `url` is fetched when it is due, by one thread, "poll", with a few
// fetches at once. What was fetched goes through the door on a worker of its own, "poll-inbox-0", so
// that a slow intake holds up no transfer; fetches and bodies that wait for the door are bounded
// together, so memory is.
//
// A paused source is not fetched; it is looked at again within seconds. The end of the poller cuts
// what is being fetched, lets a delivery under way finish, and drops bodies that wait: nothing is
// remembered of them, so the next run fetches them again.
#pragma once

#include <chrono>
#include <map>
#include <memory>
#include <mutex>
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

class Poller {
 public:
  // `program` is the first word of the User-Agent: "Dateline/1.0". Inbox, book and clock outlive the
  // poller. The error is a network of [fetch] allow_private that is none, or an archive that cannot be
  // read.
  static Result<std::unique_ptr<Poller>> start(const Settings& settings, std::string_view program,
                                               Inbox& inbox, SourceBook& book, const Clock& clock);
  ~Poller();

 private:
  using Time = std::chrono::steady_clock::time_point;
  struct Feed {
    Source source;
    FeedState state;
  };
  struct Settled {
    std::size_t feed;
    FeedState state;
  };

  Poller(http::FetchRules rules, Inbox& inbox, SourceBook& book, const Clock& clock);
  Result<> know(const std::vector<Source>& sources);

  void run(std::stop_token stop);
  void settle();
  void fetch_what_is_due();
  bool is_paused(const Feed& feed);
  void fetch(std::size_t feed);
  void hand_over(http::Fetched fetched, const std::stop_token& stop);
  std::chrono::milliseconds until_next() const;

  SourceBook& book_;
  const Clock& clock_;
  PollResults results_;  // the worker's
  std::vector<Feed> feeds_;
  std::multimap<Time, std::size_t> due_;  // of feeds that are neither fetched nor waiting for the door
  http::Fetcher fetcher_;

  std::mutex mutex_;  // guards what follows
  std::vector<Settled> settled_;

  http::Workers worker_;
  std::jthread thread_;
};

}  // namespace dateline::feeds
