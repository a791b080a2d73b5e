// Site: answers readers with the bytes that press has made.
//
// A reader's request never reaches the archive (law 5): what is in the page table is sent from memory
// on the reactor that read the request; a story outside the hot set is asked of BackIssues on a worker
// thread and pressed for this one reply.
//
// Owned by run.cc; what it is given outlives it, and it outlives the server that has its handlers.
#pragma once

#include <atomic>
#include <functional>
#include <memory>

#include "base/clock.h"
#include "http/handler.h"
#include "http/server.h"
#include "http/workers.h"
#include "news/ports.h"
#include "press/page_table.h"

namespace dateline::site {

using TablePtr = std::shared_ptr<const press::PageTable>;
using PressAlone = std::function<press::PagePtr(const PublicStory&)>;  // any thread

class Site {
 public:
  Site(BackIssues& back_issues, PressAlone press_alone, const Clock& clock);

  // One handler for each reactor of a server, all of them with `table` until show() says otherwise.
  http::HandlerFactory handlers(TablePtr table);

  // From now on every reactor answers from `table`: each swaps it between two requests, so a reader
  // sees all of a change or none of it. Any thread; does not wait for the reactors.
  static void show(http::Server& server, TablePtr table);

  // Answers later, from the archive; at once with 503 where too many are being answered so already.
  void answer_back_issue(StoryId id, const http::Request& request, http::Responder& responder,
                         TablePtr table);

 private:
  http::Reply back_issue(StoryId id, const http::Request& request, const press::PageTable& table) const;

  BackIssues& back_issues_;
  const PressAlone press_alone_;
  const Clock& clock_;
  std::atomic<unsigned> waiting_ = 0;
  http::Workers workers_;  // last: they use all of the above
};

}  // namespace dateline::site
