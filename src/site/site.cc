#include "site/site.h"

#include <charconv>
#include <future>
#include <utility>

#include "base/check.h"
#include "base/log.h"
#include "http/form.h"
#include "press/assembled.h"
#include "site/reader_handler.h"

namespace dateline::site {
namespace {

// The archive answers in well under a millisecond: two threads are 2,000 back issues a second, and 256
// waiting is an eighth of a second.
constexpr unsigned worker_threads = 2;
constexpr unsigned most_waiting = 256;
constexpr std::chrono::seconds swap_patience(1);  // a reactor swaps in well under a millisecond
constexpr std::size_t most_entries = 200;         // of one story, looked through for its versions

// What is not a number, or is no version's, is left to the page to choose.
press::VersionChoice choice_of(std::string_view query) {
  const auto form = http::Form::parse(query);
  if (!form) return {};
  const auto number = [&](std::string_view name) {
    const auto text = form.value().get(name);
    std::int64_t version = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), version);
    const bool whole = failed == std::errc{} && end == text.data() + text.size();
    return whole ? std::optional(version) : std::nullopt;
  };
  return {number("from"), number("to")};
}

}  // namespace

Site::Site(Backroom backroom)
    : asked_(backroom.asked),
      back_issues_(backroom.back_issues),
      prints_(backroom.pictures, backroom.clock),
      press_alone_(std::move(backroom.press_alone)),
      clock_(backroom.clock),
      versions_(std::move(backroom.versions)),
      listening_(backroom.listening),
      mounted_(std::move(backroom.mounted)),
      ways_(ReaderHandler::ways(backroom.pages, asked_, mounted_)),
      live_seats_(std::move(backroom.live)),
      story_workers_("back-issues", worker_threads, most_waiting),
      print_workers_("prints", worker_threads, most_waiting) {}

http::HandlerFactory Site::handlers(TablePtr table) {
  return [this, table] { return std::make_unique<ReaderHandler>(*this, table); };
}

std::vector<PublicRoute> Site::routes() const {
  std::vector<PublicRoute> routes;
  for (const auto& way : ways_) routes.push_back(way.route);
  return routes;
}

void Site::show(http::Server& server, TablePtr table) {
  const auto all_have = std::make_shared<std::promise<void>>();
  auto shown = all_have->get_future();
  // The last copy of the letter goes when the last reactor has read it, or has ended.
  std::shared_ptr<const void> copies(nullptr, [all_have](const void*) { all_have->set_value(); });
  const auto& live = table->live();
  const auto news = live ? live->news() : nullptr;
  http::Message use = [table = std::move(table), copies = std::move(copies)](http::Handler& handler) {
    static_cast<ReaderHandler&>(handler).use(table);
  };
  if (news)
    server.tell(std::exchange(use, {}), news);
  else
    server.post(std::exchange(use, {}));
  if (shown.wait_for(swap_patience) == std::future_status::timeout)
    log::error("a thread of the site has not taken the newest pages for {} s", swap_patience.count());
}

void Site::gather_views(http::Server& server, const SecretDigest& key) {
  server.post([key](http::Handler& handler) { static_cast<ReaderHandler&>(handler).hand_over(key); });
}

template <class Make>
void Site::answer_later(const Room& room, const http::Request& request, http::Responder& responder,
                        Make make) {
  auto& waiting = room.waiting;
  if (waiting.fetch_add(1) >= most_waiting) {
    --waiting;
    return responder.send(http::problem(http::Status::service_unavailable,
                                        "too many are asking for what has to be looked up",
                                        {{"Retry-After", "1"}}));
  }
  auto begun = room.surface ? room.surface->begin() : nullptr;
  const bool taken = room.workers.run([&waiting, begun = std::move(begun), make = std::move(make),
                                       later = responder.defer(), asked = request.own()]() mutable {
    later.send(make(asked.get()));
    begun.reset();
    --waiting;
  });
  CHECK(taken);
}

void Site::answer_back_issue(StoryId id, const http::Request& request, http::Responder& responder,
                             TablePtr table, std::optional<View> view) {
  answer_later({story_workers_, stories_waiting_, &asked_.back_issues}, request, responder,
               [this, id, view, table = std::move(table)](const http::Request& asked) {
                 auto reply = back_issue(id, asked, *table);
                 count(reply, view);
                 return reply;
               });
}

void Site::answer_print(press::PrintAsked asked, const http::Request& request, http::Responder& responder,
                        TablePtr table) {
  answer_later({print_workers_, prints_waiting_, &asked_.pictures}, request, responder,
               [this, asked = std::move(asked), table = std::move(table)](const http::Request& from) {
                 return prints_.answer(asked, from, *table);
               });
}

void Site::count(const http::Reply& reply, const std::optional<View>& view) const {
  const bool is_page = reply.status == http::Status::ok || reply.status == http::Status::not_modified;
  if (view && is_page) listening_.views->add({.views = {*view}});
}

void Site::answer_versions(StoryId id, const http::Request& request, http::Responder& responder,
                           TablePtr table) {
  answer_later({story_workers_, stories_waiting_, &asked_.versions}, request, responder,
               [this, id, table = std::move(table)](const http::Request& asked) {
                 return versions(id, asked, *table);
               });
}

void Site::answer_mounted(const PublicRoutes::Mounted& mounted, const http::Request& request,
                          http::Responder& responder) {
  answer_later({story_workers_, stories_waiting_}, request, responder,
               [&routes = mounted.routes](const http::Request& asked) { return routes.answer(asked); });
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

  const auto into = found.value()->merged_into;
  const auto answer = release(std::move(*found.value()), clock_.now());
  if (!answer.is_public() && answer.was_public() &&
      into)  // the address without its slug says what became of it
    return http::redirect(http::Status::permanent_redirect, story_path(into, ""));
  if (!answer.is_public()) return reply(answer.was_public() ? table.gone() : table.not_found());
  if (request.path != answer.story().path())
    return http::redirect(http::Status::permanent_redirect, answer.story().path());
  return reply(press_alone_(answer.story()));
}

// A page for each of two: a story that readers had and may not have any more is gone with all its versions,
// and where there is nothing to compare there is no page.
http::Reply Site::versions(StoryId id, const http::Request& request, const press::PageTable& table) const {
  const auto reply = [&](press::PagePtr page) {
    return press::answer(press::assemble(table, std::move(page)), request);
  };
  if (!versions_.history) return reply(table.not_found());
  const auto found = versions_.history->history(id, most_entries);
  if (!found) {
    log::error("versions of {}: {}", id.value, found.error().text());
    return reply(table.failed());
  }
  if (found.value().empty()) return reply(table.not_found());
  const auto now = clock_.now();
  const auto current = release(found.value().back().story, now);
  if (!current.is_public()) return reply(current.was_public() ? table.gone() : table.not_found());
  const auto versions = versions_.choose(found.value(), now);
  if (versions.size() < 2) return reply(table.not_found());
  const auto right = current.story().path() + "/versions";
  if (request.path != right) return http::redirect(http::Status::permanent_redirect, right);
  return reply(versions_.press(versions, choice_of(request.query)));
}

}  // namespace dateline::site
