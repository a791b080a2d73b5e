// What becomes of a feed that was fetched: it goes through the door, or it is a trouble.
//
//   304, or the bytes of last time      nothing
//   200                                 delivered; then, and only then, are its validators remembered
//   410                                 the source is closed: not asked again until the desk resumes it
//   anything else, or no whole answer   a trouble with its bytes, and a longer wait
//
// A good answer at the end of permanent redirects alone is where the source is from then on. Where that
// address fails it is forgotten, and the one of the settings asked again: so a move that was a mistake, or
// somebody's malice, lasts no longer than the answer.
//
// A crash between the delivery and the memory of it fetches again, and intake counts what it knows as
// `seen`. Copy that is refused as a whole (a page that says "service unavailable" with status 200) is a
// trouble too; the same bytes again are not delivered again.
//
// Borrows inbox, book and clock. One thread.
#pragma once

#include <chrono>
#include <optional>
#include <random>
#include <string>

#include "base/clock.h"
#include "http/fetch.h"
#include "news/ports.h"
#include "settings/settings.h"
#include "wire/feeds/hub_subscriptions.h"
#include "wire/feeds/poll_schedule.h"

namespace dateline::feeds {

// What is known of a feed between two polls.
struct FeedState {
  struct Refused {
    std::string sha256, why;
  };

  PollMemory memory;
  Refused refused;                   // the last body that was refused as a whole, since the start
  std::chrono::milliseconds wait{};  // until the next poll
};

// What the archive remembers, as far as it holds for the source's url of today.
PollMemory memory_for(const Source& source, PollMemory memory);

// Why an answer of another status than 200 brings nothing, and what to do about it.
Error refusal(const http::FetchAnswer& answer);

// The feed's advice with the answer's own word about hub and topic, which comes before the feed's (WebSub
// section 4). A topic without a name is called by its address.
FeedAdvice advice_with(FeedAdvice advice, const http::FetchAnswer& answer);

// Where the feed is asked: where it has moved to, or the url of the settings.
std::string address_of(const Source& source, const PollMemory& memory);

class PollResults {
 public:
  // `hubs` may be null: then nobody subscribes.
  PollResults(Inbox& inbox, SourceBook& book, const Clock& clock, HubSubscriptions* hubs = nullptr)
      : inbox_(inbox), book_(book), clock_(clock), hubs_(hubs) {}

  // What is known after it. Errors of ours are logged: the next poll tries again.
  FeedState take(const Source& source, FeedState state, http::Fetched fetched);

 private:
  void take_move(const Source& source, PollMemory& memory, const http::FetchAnswer& answer, bool is_good);
  bool take_closing(const Source& source, PollMemory& memory, const http::FetchAnswer& answer);
  Bounds pace_of(const Source& source);
  std::optional<Error> take_answer(const Source& source, FeedState& state, http::Fetched& fetched);
  std::optional<Error> take_body(const Source& source, FeedState& state, http::FetchAnswer& answer);
  void complain(const Source& source, const FeedState& state, const Error& why, const std::string& bytes);
  double random() { return std::uniform_real_distribution<double>()(random_); }

  Inbox& inbox_;
  SourceBook& book_;
  const Clock& clock_;
  HubSubscriptions* hubs_;
  std::mt19937_64 random_{std::random_device{}()};
};

}  // namespace dateline::feeds
