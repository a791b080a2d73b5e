#include "http/routes.h"

#include <algorithm>
#include <charconv>
#include <tuple>

#include "base/check.h"

namespace dateline::http {
namespace {

// Takes the next segment off a path or pattern that begins with '/'.
std::string_view take_segment(std::string_view& path) {
  path.remove_prefix(1);
  const auto segment = path.substr(0, path.find('/'));
  path.remove_prefix(segment.size());
  return segment;
}

bool is_number(std::string_view text) {
  return !text.empty() && text.size() <= 18 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

std::string_view Captures::get(std::string_view name) const {
  const auto found = std::ranges::find(values_, name, &std::pair<std::string_view, std::string_view>::first);
  CHECK(found != values_.end());
  return found->second;
}

std::int64_t Captures::number(std::string_view name) const {
  const auto text = get(name);
  std::int64_t value = 0;
  CHECK(std::from_chars(text.data(), text.data() + text.size(), value).ec == std::errc());
  return value;
}

std::vector<Routes::Segment> Routes::parse(std::string_view pattern) {
  CHECK(pattern.starts_with('/'));
  std::vector<Segment> segments;
  while (!pattern.empty()) {
    auto text = take_segment(pattern);
    auto kind = Segment::Kind::literal;
    if (text.starts_with('{')) {
      CHECK(text.ends_with('}') && text.size() > 2);
      text = text.substr(1, text.size() - 2);
      kind = text.ends_with(":number") ? Segment::Kind::number
             : text.ends_with("...")   ? Segment::Kind::rest
                                       : Segment::Kind::any;
      text = text.substr(0, text.find_first_of(":."));
      CHECK(kind != Segment::Kind::rest || pattern.empty());
    }
    segments.push_back({kind, std::string(text)});
  }
  return segments;
}

void Routes::add(Method method, std::string_view pattern, Action action, Screen screen) {
  insert({parse(pattern), method, std::move(action), std::move(screen)});
}

void Routes::mount(Routes other) {
  for (auto& route : other.routes_) insert(std::move(route));
}

void Routes::insert(Route route) {
  const auto before = [](const Route& a, const Route& b) {
    return std::tie(a.segments, a.method) < std::tie(b.segments, b.method);
  };
  const auto place = std::lower_bound(routes_.begin(), routes_.end(), route, before);
  CHECK(place == routes_.end() || place->segments != route.segments || place->method != route.method);
  routes_.insert(place, std::move(route));
}

bool Routes::matches(const Route& route, std::string_view path, Captures& captures) {
  captures.values_.clear();
  if (!path.starts_with('/')) return false;
  for (const auto& segment : route.segments) {
    if (path.empty()) return false;
    if (segment.kind == Segment::Kind::rest) {
      captures.values_.emplace_back(segment.text, path.substr(1));
      return path.size() > 1;
    }
    const auto text = take_segment(path);
    if (segment.kind == Segment::Kind::literal) {
      if (text != segment.text) return false;
      continue;
    }
    if (text.empty() || (segment.kind == Segment::Kind::number && !is_number(text))) return false;
    captures.values_.emplace_back(segment.text, text);
  }
  return path.empty();
}

const Routes::Route* Routes::find(Method method, std::string_view path, Captures& captures) const {
  for (const auto& route : routes_)
    if (route.method == method && matches(route, path, captures)) return &route;
  return nullptr;
}

std::string Routes::allowed(std::string_view path) const {
  std::string methods;
  Captures captures;
  for (auto method : {Method::get, Method::post, Method::put, Method::patch, Method::remove}) {
    if (!find(method, path, captures)) continue;
    methods.append(name_of(method)).append(method == Method::get ? ", HEAD, " : ", ");
  }
  return methods.empty() ? methods : methods + "OPTIONS";
}

bool Routes::knows(std::string_view path) const {
  return !allowed(path).empty();
}

std::vector<std::string> Routes::listed() const {
  constexpr std::string_view ends[] = {"", ":number}", "}", "...}"};  // by Segment::Kind
  std::vector<std::string> all;
  for (const auto& route : routes_) {
    std::string pattern(name_of(route.method));
    pattern += ' ';
    for (const auto& [kind, text] : route.segments) {
      pattern.append(kind == Segment::Kind::literal ? "/" : "/{").append(text);
      pattern += ends[static_cast<std::size_t>(kind)];
    }
    all.push_back(std::move(pattern));
  }
  return all;
}

Reply Routes::answer(const Request& request) const {
  // "OPTIONS *" asks about the server as a whole (RFC 9110 section 9.3.7).
  if (request.path == "*") return reply_with(Status::no_content, {}, "");
  Captures captures;
  const auto method = request.method == Method::head ? Method::get : request.method;
  if (const auto* route = find(method, request.path, captures)) return route->action(request, captures);
  const auto methods = allowed(request.path);
  if (methods.empty()) return problem(Status::not_found);
  if (request.method == Method::options) return reply_with(Status::no_content, {{"Allow", methods}}, "");
  return problem(Status::method_not_allowed, {}, {{"Allow", methods}});
}

bool Routes::wants_body(const Request& head) const {
  Captures captures;
  const auto* route = find(head.method, head.path, captures);
  return route && (!route->screen || route->screen(head, captures));
}

void RoutesHandler::handle(const Request& request, Responder& responder) {
  if (!workers_) return responder.send(routes_.answer(request));
  auto deferred = std::make_shared<Deferred>(responder.defer());
  auto work = [&routes = routes_, request = request.own(), deferred] {
    deferred->send(routes.answer(request.get()));
  };
  if (!workers_->run(std::move(work)))
    deferred->send(
        problem(Status::service_unavailable, "too much to do; try again soon", {{"Retry-After", "5"}}));
}

}  // namespace dateline::http
