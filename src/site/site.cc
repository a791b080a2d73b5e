#include "site/site.h"

#include "base/check.h"
#include "base/log.h"
#include "press/assembled.h"
#include "site/reader_handler.h"

namespace dateline::site {
namespace {

// The archive answers in well under a millisecond: two threads are 2,000 back issues a second, and 256
// waiting is an eighth of a second.
constexpr unsigned worker_threads = 2;
constexpr unsigned most_waiting = 256;

}  // namespace

Site::Site(BackIssues& back_issues, PressAlone press_alone, const Clock& clock)
    : back_issues_(back_issues),
      press_alone_(std::move(press_alone)),
      clock_(clock),
      workers_("back-issues", worker_threads, most_waiting) {}

http::HandlerFactory Site::handlers(TablePtr table) {
  return [this, table] { return std::make_unique<ReaderHandler>(*this, table); };
}

void Site::show(http::Server& server, TablePtr table) {
  server.post([table](http::Handler& handler) { static_cast<ReaderHandler&>(handler).use(table); });
}

void Site::answer_back_issue(StoryId id, const http::Request& request, http::Responder& responder,
                             TablePtr table) {
  if (waiting_.fetch_add(1) >= most_waiting) {
    --waiting_;
    return responder.send(http::problem(http::Status::service_unavailable,
                                        "too many older stories are being asked for",
                                        {{"Retry-After", "1"}}));
  }
  const bool taken = workers_.run(
      [this, id, table = std::move(table), later = responder.defer(), asked = request.own()]() mutable {
        later.send(back_issue(id, asked.get(), *table));
        --waiting_;
      });
  CHECK(taken);
}

http::Reply Site::back_issue(StoryId id, const http::Request& request, const press::PageTable& table) const {
  const auto reply = [&](press::PagePtr page) {
    return press::answer(press::assemble(table, std::move(page)), request);
  };
  auto found = back_issues_.find(id);
  if (!found) {
    log::error("back issue {}: {}", id.value, found.error().text());
    return reply(table.failed());
  }
  if (!found.value()) return reply(table.not_found());

  const auto answer = release(std::move(*found.value()), clock_.now());
  if (!answer.is_public()) return reply(answer.was_public() ? table.gone() : table.not_found());
  if (request.path != answer.story().path())
    return http::redirect(http::Status::permanent_redirect, answer.story().path());
  return reply(press_alone_(answer.story()));
}

}  // namespace dateline::site
