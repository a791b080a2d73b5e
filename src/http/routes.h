// Routes: which action answers which method and path. Rooms that answer HTTP return one of these; app
// mounts them and hands them to a server.
//
//     Routes routes;
//     routes.add(Method::get, "/wire/{source}", show_source);
//     routes.add(Method::post, "/story/{id:number}/kill", kill_story);
//     routes.add(Method::get, "/media/{name...}", show_media);
//
// A route may have a Screen: whether the body of a request with this head is worth reading. Where it says no,
// the action answers the head alone. A body for a path that is not there is not read either.
//
// `{name}` is one segment that is not empty, `{name:number}` one of up to 18 digits, `{name...}` all
// that is left, and only at the end. A literal segment goes before a placeholder, so the order in which
// routes are added does not matter. HEAD is answered by GET's action; OPTIONS, and any other method
// with a path that is there, from the table (204 or 405 with Allow); a path that is not there is 404.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "http/handler.h"
#include "http/reply.h"
#include "http/request.h"
#include "http/workers.h"

namespace dateline::http {

// What the placeholders stood for, in order. Views into the request's path.
class Captures {
 public:
  std::string_view get(std::string_view name) const;  // REQUIRES: the pattern has it
  std::int64_t number(std::string_view name) const;   // REQUIRES: it is a `:number`

 private:
  friend class Routes;
  std::vector<std::pair<std::string_view, std::string_view>> values_;
};

// An action may wait for a disk where the routes run on workers (RoutesHandler); it never throws.
using Action = std::function<Reply(const Request&, const Captures&)>;
// Runs on the reactor, so it must not wait. The action must come to the same verdict by itself.
using Screen = std::function<bool(const Request& head, const Captures&)>;

class Routes {
 public:
  // REQUIRES: a well-formed pattern that is not there yet for this method.
  void add(Method method, std::string_view pattern, Action action, Screen screen = {});
  // Takes all of `other`'s.
  void mount(Routes other);

  // The reply of the action that fits, or 404, 405, or 204 for OPTIONS.
  Reply answer(const Request& request) const;
  bool wants_body(const Request& head) const;
  // Whether any method is there for this path: for a handler that has other sources to ask.
  bool knows(std::string_view path) const;
  // All of them as they were added, "GET /wire/{source}", in the order in which they are tried.
  std::vector<std::string> listed() const;

 private:
  struct Segment {
    enum class Kind { literal, number, any, rest } kind;  // the order in which they are tried
    std::string text;                                     // the literal, or the placeholder's name
    auto operator<=>(const Segment&) const = default;
  };
  struct Route {
    std::vector<Segment> segments;
    Method method;
    Action action;
    Screen screen;  // may be empty
  };

  static std::vector<Segment> parse(std::string_view pattern);
  static bool matches(const Route& route, std::string_view path, Captures& captures);
  const Route* find(Method method, std::string_view path, Captures& captures) const;
  std::string allowed(std::string_view path) const;
  void insert(Route route);

  std::vector<Route> routes_;  // in the order in which they are tried
};

// Answers from routes: at once on the reactor, or on workers where the actions wait for something.
class RoutesHandler final : public Handler {
 public:
  // Both outlive the server.
  explicit RoutesHandler(const Routes& routes, Workers* workers = nullptr)
      : routes_(routes), workers_(workers) {}
  void handle(const Request& request, Responder& responder) override;
  bool wants_body(const Request& head) override { return routes_.wants_body(head); }

 private:
  const Routes& routes_;
  Workers* workers_;
};

}  // namespace dateline::http
