// A request as a handler sees it: one message's head, and its whole body where it has one.
//
// Everything is a view into the connection's buffers, good until the handler returns. A handler that
// answers later takes `own()`, which copies the bytes once, and hands that to the other thread.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "http/field.h"

namespace dateline::http {

enum class Method : std::uint8_t { get, head, post, put, patch, remove, options };

std::string_view name_of(Method method);

class OwnedRequest;

struct Request {
  Method method = Method::get;
  int minor_version = 1;    // of HTTP/1
  bool keep_alive = true;   // what the client asks for
  std::string_view target;  // as sent
  std::string_view host;    // Host, or the authority of an absolute target; may be empty in HTTP/1.0
  std::string_view path;    // decoded; begins with '/', has no '.' or '..' segment, is UTF-8; "*" for OPTIONS
  std::string_view query;   // what follows '?', as sent: see http/form.h
  std::vector<Field> fields;  // in the order sent
  std::string_view body;
  std::string_view peer;                   // the address at the other end, without its port
  std::shared_ptr<const void> body_share;  // what the body takes of the reactor's BodyBudget

  // The first field of this name, or nothing. Names are case-insensitive.
  std::string_view field(std::string_view name) const;
  bool has(std::string_view name) const;
  // True while `visit(value)` returns true for every field of this name.
  template <class Visit>
  bool each(std::string_view name, Visit visit) const {
    for (const auto& f : fields)
      if (same_token(f.name, name) && !visit(f.value)) return false;
    return true;
  }

  OwnedRequest own() const;

  // Makes every view that points into `from` point to the same place in `to`, its copy.
  void rebase(std::string_view from, std::string_view to);
};

// A request with its bytes. Movable, and the views move along.
class OwnedRequest {
 public:
  explicit OwnedRequest(const Request& request);
  const Request& get() const { return request_; }

 private:
  std::unique_ptr<char[]> bytes_;
  Request request_;
};

}  // namespace dateline::http
