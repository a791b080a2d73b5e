#include "site/reader_handler.h"

#include <fmt/format.h>

#include <algorithm>
#include <variant>

#include "base/check.h"
#include "http/form.h"
#include "press/versions_page.h"

namespace dateline::site {
namespace {

// A page put together is under 2 KB: at most 8 MB a reactor.
constexpr std::size_t most_kept = 4096;

// The browser's own word where it comes back by itself, the script's where that opens a stream again.
std::string last_event(const http::Request& request) {
  if (request.has("Last-Event-ID")) return std::string(request.field("Last-Event-ID"));
  const auto form = http::Form::parse(request.query);
  return form ? std::string(form.value().get("after")) : std::string();
}

}  // namespace

ReaderHandler::ReaderHandler(Site& site, TablePtr table) : site_(site), table_(std::move(table)) {
  const auto& listening = site.listening();
  if (listening.views) views_.emplace(*listening.views, *listening.addresses);
}

std::vector<Way> ReaderHandler::ways(const Surface& pages, const AskedSurfaces& asked,
                                     const PublicRoutes& mounted) {
  const auto takes_in = Serves::no_story("takes what readers send; answers with what they typed");
  std::vector<Way> ways{
      {{"POST to a form, and other methods", takes_in}, &ReaderHandler::other},
      {{"GET every page, list, feed, sitemap and file in the page table", Serves::surface(pages)},
       &ReaderHandler::page},
      {{"GET /live", Serves::surface(pages)}, &ReaderHandler::live},
      {{"GET /picture/{key}/{name}", Serves::surface(asked.pictures)}, &ReaderHandler::print},
      {{"GET /story/{id}/{slug}/versions", Serves::surface(asked.versions)}, &ReaderHandler::versions},
      {{"GET /story/{id}/{slug} outside the hot set", Serves::surface(asked.back_issues)},
       &ReaderHandler::back_issue}};
  for (const auto& room : mounted.mounted())
    for (const auto& listed : room.routes.listed())
      ways.push_back(
          {{listed, room.serves}, [&room](ReaderHandler& self, const auto& request, auto& responder) {
             if (!room.routes.knows(request.path)) return false;
             self.site_.answer_mounted(room, request, responder);
             return true;
           }});
  ways.push_back(
      {{"GET any other address", Serves::no_story("says that there is nothing")}, &ReaderHandler::nothing});
  return ways;
}

void ReaderHandler::handle(const http::Request& request, http::Responder& responder) {
  const auto is_answered_by = [&](const Way& way) { return way.answer(*this, request, responder); };
  CHECK(std::ranges::any_of(site_.ways(), is_answered_by));
}

bool ReaderHandler::page(const http::Request& request, http::Responder& responder) {
  const auto lookup = table_->find(request.path);
  if (const auto* moved = std::get_if<press::Moved>(&lookup)) {
    responder.send(http::redirect(http::Status::permanent_redirect, moved->location));
    return true;
  }
  const auto* found = std::get_if<press::Found>(&lookup);
  if (!found) return false;
  if (found->page->status == http::Status::ok && views_)
    if (const auto story = press::story_of(request.path)) count(*story, request);
  send_page(found->page, request, responder);
  return true;
}

bool ReaderHandler::print(const http::Request& request, http::Responder& responder) {
  auto lookup = table_->find(request.path);
  auto* asked = std::get_if<press::PrintAsked>(&lookup);
  if (!asked) return false;
  site_.answer_print(std::move(*asked), request, responder, table_);
  return true;
}

bool ReaderHandler::versions(const http::Request& request, http::Responder& responder) {
  const auto story = press::versions_of(request.path);
  if (story) site_.answer_versions(*story, request, responder, table_);
  return story.has_value();
}

bool ReaderHandler::back_issue(const http::Request& request, http::Responder& responder) {
  const auto story = press::story_of(request.path);
  if (!story) return false;
  const auto view = views_ ? views_->look(*story, request) : std::nullopt;
  site_.answer_back_issue(*story, request, responder, table_, view);
  return true;
}

bool ReaderHandler::nothing(const http::Request& request, http::Responder& responder) {
  send_page(table_->not_found(), request, responder);
  return true;
}

bool ReaderHandler::is_form(const http::Request& request) const {
  return site_.listening().forms && site_.listening().forms->knows(request.path);
}

bool ReaderHandler::other(const http::Request& request, http::Responder& responder) {
  using http::Method;
  using http::Status;
  if (request.method == Method::get || request.method == Method::head) return false;
  const bool form = is_form(request);
  const auto* allowed = form ? "GET, HEAD, POST" : "GET, HEAD";
  if (form && request.method == Method::post)
    site_.listening().forms->answer(request, responder, table_);
  else if (request.method == Method::options)
    responder.send(http::reply_with(Status::no_content, {{"Allow", allowed}}, ""));
  else
    responder.send(
        http::problem(Status::method_not_allowed, "pages are read with GET and HEAD", {{"Allow", allowed}}));
  return true;
}

// Nothing but a form is read beyond its head.
bool ReaderHandler::wants_body(const http::Request& head) {
  return head.method == http::Method::post && is_form(head) && site_.listening().forms->wants_body(head);
}

void ReaderHandler::count(StoryId story, const http::Request& request) {
  if (const auto view = views_->look(story, request)) views_->keep(*view);
}

void ReaderHandler::hand_over(const SecretDigest& key) {
  if (views_) views_->hand_over(key);
}

bool ReaderHandler::live(const http::Request& request, http::Responder& responder) {
  if (request.path != "/live" || !table_->live()) return false;
  open_stream(request, responder);
  return true;
}

// The table and the streams are told together (Site::show): what `since` has and what is told later leave no
// gap and say nothing twice.
void ReaderHandler::open_stream(const http::Request& request, http::Responder& responder) {
  using http::Status;
  static const auto head =
      http::make_open_head(Status::ok, {{"Content-Type", "text/event-stream"},
                                        {"Cache-Control", "no-store"},
                                        {"X-Accel-Buffering", "no"},  // nginx would keep events back
                                        {"X-Content-Type-Options", "nosniff"}});
  auto seat = site_.live_seats().take(request);
  if (!seat)
    return responder.send(http::problem(Status::service_unavailable, "too many readers follow the news here",
                                        {{"Retry-After", "60"}}));
  // Everybody comes back after a restart: not all in the same second.
  const auto retry = 2000 + streams_++ * 769 % 6000;
  auto body = std::make_shared<const std::string>(
      fmt::format("retry: {}\n\n{}", retry, table_->live()->since(last_event(request))));
  http::Reply opening{.head = head};
  opening.add(*body);
  opening.keeper = std::move(body);
  responder.stream(std::move(opening), {":\n\n", std::move(seat)});
}

void ReaderHandler::use(TablePtr table) {
  table_ = std::move(table);
  if (kept_.size() > most_kept / 2) kept_.clear();
}

void ReaderHandler::send_page(const press::PagePtr& page, const http::Request& request,
                              http::Responder& responder) {
  responder.send(press::answer(assembled(page), request));
}

const press::AssembledPtr& ReaderHandler::assembled(const press::PagePtr& page) {
  if (kept_.size() >= most_kept) kept_.clear();
  auto& kept = kept_[page.get()];
  if (!kept || !press::fits(*kept, *table_)) kept = press::assemble(*table_, page);
  return kept;
}

}  // namespace dateline::site
