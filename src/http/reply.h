// A reply as a handler gives it: bytes that are mostly made already, and what keeps them alive.
//
// The head holds the status line and the fields, each line with its CRLF; the server adds Date,
// `Connection: close` where it closes, and the empty line, and writes it all with the body's parts in
// one gathered write. For HEAD, 204 and 304 it leaves the parts out by itself. A Reply is a value and
// may cross threads; nothing it points to changes any more.
#pragma once

#include <array>
#include <boost/json/fwd.hpp>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/check.h"
#include "http/field.h"
#include "http/status.h"

namespace dateline::http {

struct Reply {
  static constexpr std::size_t max_parts = 8;

  Status status = Status::ok;
  bool close = false;  // end the connection after this
  std::uint8_t part_count = 0;
  std::string_view head;
  std::array<std::string_view, max_parts> parts;
  std::shared_ptr<const void> keeper;  // of head and parts; may be empty where they live for ever

  void add(std::string_view part) {
    CHECK(part_count < max_parts);
    parts[part_count++] = part;
  }
  std::span<const std::string_view> body() const { return {parts.data(), part_count}; }
};

using Fields = std::span<const Field>;
using FieldList = std::initializer_list<Field>;

// A head to be kept and sent many times. `length` is the body's, all parts together; a status without
// content has no Content-Length. Control characters in a value become spaces: no input splits a head.
std::string make_head(Status status, Fields fields, std::size_t length);
std::string make_head(Status status, FieldList fields, std::size_t length);

// A head whose body ends with the connection: a stream's.
std::string make_open_head(Status status, FieldList fields);

// A reply made for this request alone: one allocation holds its head and its body.
Reply reply_with(Status status, Fields fields, std::string_view body);
Reply reply_with(Status status, FieldList fields, std::string_view body);

// RFC 9457: what was wrong with a request, for programs and for people. Never cached.
Reply problem(Status status, std::string_view detail = {}, FieldList more = {});
// The same with members of its own beside the usual ones (RFC 9457 section 3.2).
Reply problem_with(Status status, std::string_view detail, boost::json::object members, FieldList more = {});

Reply redirect(Status status, std::string_view location);

}  // namespace dateline::http
