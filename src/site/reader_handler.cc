#include "site/reader_handler.h"

#include <fmt/format.h>

#include <variant>

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

template <class... F>
struct Overloaded : F... {
  using F::operator()...;
};
template <class... F>
Overloaded(F...) -> Overloaded<F...>;

}  // namespace

ReaderHandler::ReaderHandler(Site& site, TablePtr table) : site_(site), table_(std::move(table)) {
  const auto& listening = site.listening();
  if (listening.views) views_.emplace(*listening.views, *listening.addresses);
}

void ReaderHandler::handle(const http::Request& request, http::Responder& responder) {
  using http::Method;
  using http::Status;
  if (request.method != Method::get && request.method != Method::head)
    return answer_other_method(request, responder);

  if (request.path == "/live" && table_->live()) return live(request, responder);
  const auto answer = Overloaded{
      [&](const press::Found& found) {
        if (found.page->status == Status::ok && views_)
          if (const auto story = press::story_of(request.path)) count(*story, request);
        send_page(found.page, request, responder);
      },
      [&](const press::Moved& moved) {
        responder.send(http::redirect(Status::permanent_redirect, moved.location));
      },
      [&](const press::Missing& missing) {
        if (const auto id = press::versions_of(request.path))
          return site_.answer_versions(*id, request, responder, table_);
        if (!missing.story) return send_page(table_->not_found(), request, responder);
        const auto view = views_ ? views_->look(*missing.story, request) : std::nullopt;
        site_.answer_back_issue(*missing.story, request, responder, table_, view);
      },
      [&](const press::PrintAsked& asked) { site_.answer_print(asked, request, responder, table_); },
  };
  std::visit(answer, table_->find(request.path));
}

bool ReaderHandler::is_form(const http::Request& request) const {
  return site_.listening().forms && site_.listening().forms->knows(request.path);
}

void ReaderHandler::answer_other_method(const http::Request& request, http::Responder& responder) {
  using http::Status;
  const bool form = is_form(request);
  if (form && request.method == http::Method::post)
    return site_.listening().forms->answer(request, responder, table_);
  const auto* allowed = form ? "GET, HEAD, POST" : "GET, HEAD";
  if (request.method == http::Method::options)
    return responder.send(http::reply_with(Status::no_content, {{"Allow", allowed}}, ""));
  responder.send(
      http::problem(Status::method_not_allowed, "pages are read with GET and HEAD", {{"Allow", allowed}}));
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

// The table and the streams are told together (Site::show): what `since` has and what is told later leave no
// gap and say nothing twice.
void ReaderHandler::live(const http::Request& request, http::Responder& responder) {
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
