// Mailboxes: every source with a `mailbox` is read as long as the newsroom runs, each by a thread of its own,
// "mail-N", which mostly waits for its server to tell of something new.
//
//   signed in      what is new is carried in (mail_carrier.h), then the server's word is waited for (IDLE),
//   or, where
//                  it gives none, `poll_seconds`
//   it failed      a trouble; tried again after 5, 10, 20 … seconds, a quarter of an hour at most, give or
//   take 15 %;
//                  a quarter of an hour at once where the server does not let us in, since asking on locks
//                  users out
//   it is paused   the conversation is ended; looked at again within seconds
//
// The end of it cuts every conversation; a delivery under way is finished first.
#pragma once

#include <chrono>
#include <memory>
#include <thread>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "http/fetch.h"
#include "news/ports.h"
#include "settings/settings.h"

namespace dateline::feeds {

// From the failure that makes so many in a row to the next try. `random` is of [0, 1).
std::chrono::milliseconds wait_after_failure(int failures, Fault fault, double random);

class Mailboxes {
 public:
  // Inbox, book and clock outlive it. The error is a mailbox or a rule that is none, or an archive that
  // cannot be read.
  static Result<std::unique_ptr<Mailboxes>> start(const Settings& settings, http::FetchRules rules,
                                                  Inbox& inbox, SourceBook& book, const Clock& clock);
  ~Mailboxes();

 private:
  class Watch;
  explicit Mailboxes(http::FetchRules rules);

  const http::FetchRules rules_;
  std::vector<std::unique_ptr<Watch>> watches_;
  std::vector<std::jthread> threads_;
};

}  // namespace dateline::feeds
