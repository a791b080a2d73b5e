#include "site/reader_forms.h"

#include <algorithm>

#include "base/check.h"
#include "base/log.h"
#include "press/assembled.h"

namespace dateline::site {
namespace {

using http::Status;

// A commit takes some milliseconds and has one writer: two threads are enough to print meanwhile.
constexpr unsigned worker_threads = 2, most_waiting = 64;
constexpr std::string_view trap = "website";

// "https://news.example:8443/a?b": what stands between the slashes, and what follows.
std::pair<std::string_view, std::string_view> host_and_rest(std::string_view url) {
  const auto scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  url.remove_prefix(scheme + 3);
  const auto end = std::min(url.find_first_of("/?#"), url.size());
  return {url.substr(0, end), url.substr(end)};
}

bool is_urlencoded(const http::Request& request) {
  const auto type = request.field("Content-Type");
  return http::same_token(http::trimmed(type.substr(0, type.find(';'))), "application/x-www-form-urlencoded");
}

}  // namespace

Result<std::unique_ptr<ReaderForms>> ReaderForms::create(const Settings& settings, ReaderPosts& posts,
                                                         PrintForm print, const Clock& clock) {
  TRY(auto addresses, http::ClientAddress::create(settings.server.trusted_proxies));
  return std::unique_ptr<ReaderForms>(
      new ReaderForms(settings, posts, std::move(print), clock, std::move(addresses)));
}

ReaderForms::ReaderForms(const Settings& settings, ReaderPosts& posts, PrintForm print, const Clock& clock,
                         http::ClientAddress addresses)
    : settings_(settings),
      posts_(posts),
      print_(std::move(print)),
      clock_(clock),
      addresses_(std::move(addresses)),
      forms_(press::forms_of(settings)),
      rates_(settings.audience.posts_per_address, settings.audience.posts_per_minute),
      workers_("posts", worker_threads, most_waiting) {}

std::string_view ReaderForms::form_of(std::string_view path) const {
  if (!path.starts_with('/')) return {};
  const auto found = std::ranges::find(forms_, path.substr(1));
  return found == forms_.end() ? std::string_view() : *found;
}

bool ReaderForms::knows(std::string_view path) const {
  return !form_of(path).empty();
}

bool ReaderForms::wants_body(const http::Request& head) const {
  return from_here(head) && is_urlencoded(head);
}

void ReaderForms::answer(const http::Request& request, http::Responder& responder, TablePtr table) {
  if (waiting_.fetch_add(1) >= most_waiting) {
    --waiting_;
    count(PostFate::too_many);
    return responder.send(
        http::problem(Status::service_unavailable, "too many forms are being sent", {{"Retry-After", "5"}}));
  }
  const bool taken = workers_.run(
      [this, table = std::move(table), later = responder.defer(), asked = request.own()]() mutable {
        later.send(reply(asked.get(), *table));
        --waiting_;
      });
  CHECK(taken);
}

http::Reply ReaderForms::reply(const http::Request& request, const press::PageTable& table) {
  const auto form = form_of(request.path);
  const auto no = [&](Status status, PostFate fate, std::string_view word, const http::Form& typed = {}) {
    return refuse(request, table, {status, fate, word}, typed);
  };
  if (!from_here(request)) return no(Status::forbidden, PostFate::elsewhere, "post_elsewhere");
  if (!is_urlencoded(request))
    return no(Status::unsupported_media_type, PostFate::no_form, "post_unreadable");
  const auto typed = http::Form::parse(request.body);
  if (!typed) return no(Status::bad_request, PostFate::unreadable, "post_unreadable");
  if (!may_come(request))
    return no(Status::too_many_requests, PostFate::too_many, "post_too_many", typed.value());
  if (!typed.value().get(trap).empty()) {
    count(PostFate::trapped);
    return thank(form);
  }

  auto problems =
      posts_.accept({std::string(form), page_before(request), typed.value().pairs(), clock_.now()});
  if (!problems) {
    log::error("a reader's {}: {}", form, problems.error().text());
    return no(Status::service_unavailable, PostFate::failed, "post_failed", typed.value());
  }
  if (!problems.value().empty()) {
    count(PostFate::mistaken);
    return print(request, table,
                 {typed.value().pairs(), std::move(problems.value()), Status::unprocessable_content});
  }
  count(PostFate::accepted);
  return thank(form);
}

http::Reply ReaderForms::refuse(const http::Request& request, const press::PageTable& table,
                                const Refusal& refusal, const http::Form& typed) {
  count(refusal.fate);
  return print(request, table, {typed.pairs(), {{"", std::string(refusal.word)}}, refusal.status});
}

http::Reply ReaderForms::print(const http::Request& request, const press::PageTable& table,
                               press::FormState state) const {
  return press::answer(press::assemble(table, print_(form_of(request.path), state)), request);
}

http::Reply ReaderForms::thank(std::string_view form) const {
  return http::redirect(Status::see_other, "/" + std::string(form) + "/thanks");
}

// Browsers send Sec-Fetch-Site with every request to a trustworthy origin, and Origin with every POST;
// a page cannot change either. Where neither is there, it was no browser and no form.
bool ReaderForms::from_here(const http::Request& request) const {
  const auto site = request.field("Sec-Fetch-Site");
  if (!site.empty()) return site == "same-origin";
  return is_our_host(request.field("Origin"), request);
}

// A proxy may have changed Host: the address in the settings is ours too.
bool ReaderForms::is_our_host(std::string_view url, const http::Request& request) const {
  const auto host = host_and_rest(url).first;
  return !host.empty() && (http::same_token(host, request.host) ||
                           http::same_token(host, host_and_rest(settings_.site.url).first));
}

// The page of ours that the form stood on; the form's own page says nothing.
std::string ReaderForms::page_before(const http::Request& request) const {
  const auto referer = request.field("Referer");
  if (!is_our_host(referer, request)) return {};
  auto path = host_and_rest(referer).second;
  path = path.substr(0, path.find_first_of("?#"));
  return path == request.path ? std::string() : std::string(path);
}

bool ReaderForms::may_come(const http::Request& request) {
  const auto address = addresses_.of(request);
  return rates_.take(address ? http::network_of(*address) : std::string(), clock_.now());
}

PostCounts ReaderForms::counts() const {
  PostCounts counts{};
  std::ranges::copy(counts_, counts.begin());
  return counts;
}

}  // namespace dateline::site
