// What becomes of a feed that was fetched: it goes through the door, or it is a trouble.
//
//   304, or the bytes of last time      nothing
//   200                                 delivered; then, and only then, are its validators remembered
//   anything else, or no whole answer   a trouble with its bytes, and a longer wait
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

namespace dateline::feeds {

// What is known of a feed between two polls.
struct FeedState {
  struct Refused {
    std::string sha256, why;
  };

  PollMemory memory;
  Refused refused;                   // the last body that was refused as a whole, since the start
  std::string moved_to;              // told in the log already
  std::chrono::milliseconds wait{};  // until the next poll
};

// How often this source is polled.
std::chrono::seconds interval_of(const Source& source);

class PollResults {
 public:
  PollResults(Inbox& inbox, SourceBook& book, const Clock& clock)
      : inbox_(inbox), book_(book), clock_(clock) {}

  // What is known after it. Errors of ours are logged: the next poll tries again.
  FeedState take(const Source& source, FeedState state, http::Fetched fetched);

 private:
  std::optional<Error> take_answer(const Source& source, FeedState& state, http::Fetched& fetched);
  std::optional<Error> take_body(const Source& source, FeedState& state, http::FetchAnswer& answer);
  void complain(const Source& source, const FeedState& state, const Error& why, const std::string& bytes);
  double random() { return std::uniform_real_distribution<double>()(random_); }

  Inbox& inbox_;
  SourceBook& book_;
  const Clock& clock_;
  std::mt19937_64 random_{std::random_device{}()};
};

}  // namespace dateline::feeds
