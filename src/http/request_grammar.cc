#include "http/request_grammar.h"

#include <array>
#include <boost/beast/http/error.hpp>

#include "http/target.h"

namespace dateline::http {
namespace {

namespace beast = boost::beast::http;

std::optional<Method> known_method(std::string_view name) {
  static constexpr std::array methods{Method::get,   Method::head,   Method::post,   Method::put,
                                      Method::patch, Method::remove, Method::options};
  for (auto method : methods)
    if (name_of(method) == name) return method;
  return std::nullopt;
}

bool is_length(std::string_view value) {
  return !value.empty() && value.find_first_not_of("0123456789") == std::string_view::npos;
}

// Beast says only "bad version"; 505 is for a well-formed one that is not ours (RFC 9110 15.6.6).
bool names_other_version(std::string_view head) {
  const auto line = head.substr(0, head.find('\r'));
  if (line.size() < 9) return false;
  const auto version = line.substr(line.size() - 9);
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  return version.starts_with(" HTTP/") && digit(version[6]) && version[7] == '.' && digit(version[8]) &&
         version[6] != '1';
}

}  // namespace

RequestGrammar::RequestGrammar(const RequestLimits& limits, Request& request, std::string& path_buffer)
    : limits_(limits), request_(request), path_buffer_(path_buffer) {
  header_limit(static_cast<std::uint32_t>(limits.head + 1));
  body_limit(limits.body);
}

std::optional<Status> RequestGrammar::read(std::string_view head) {
  error_code why;
  put({head.data(), head.size()}, why);
  if (!why) return std::nullopt;
  if (why == beast::error::body_limit) return Status::content_too_large;
  if (why == beast::error::bad_version && names_other_version(head)) return Status::version_not_supported;
  return refusal_;
}

void RequestGrammar::refuse(Status status, error_code& ec) {
  refusal_ = status;
  ec = beast::error::bad_value;
}

void RequestGrammar::on_request_impl(verb, view method, view target, int version, error_code& ec) {
  request_.minor_version = version - 10;
  request_.target = target;
  const auto known = known_method(method);
  if (!known) return refuse(Status::not_implemented, ec);
  request_.method = *known;
  if (*known == Method::options && target == "*") {
    request_.path = target;
    return;
  }
  const auto split = split_target(target);
  if (!split) return refuse(Status::bad_request, ec);
  const auto path = decode_path(split->path, path_buffer_);
  if (!path) return refuse(Status::bad_request, ec);
  request_.host = split->authority;
  request_.path = *path;
  request_.query = split->query;
}

void RequestGrammar::on_field_impl(field name, view name_text, view value, error_code& ec) {
  if (request_.fields.size() == limits_.fields) return refuse(Status::fields_too_large, ec);
  request_.fields.push_back({name_text, value});
  check_framing(name, value, ec);
}

void RequestGrammar::check_framing(field name, view value, error_code& ec) {
  switch (name) {
    case field::host:
      if (++hosts_ > 1 || !is_authority(value)) return refuse(Status::bad_request, ec);
      // An absolute target's authority stands, whatever Host says (RFC 9112 section 3.2.2).
      if (request_.host.empty()) request_.host = value;
      return;
    case field::content_length:
      if (++lengths_ > 1 || !is_length(value)) return refuse(Status::bad_request, ec);
      return;
    case field::transfer_encoding:
      // Two programs that disagree on where a body ends is how requests are smuggled (RFC 9112 11.2).
      if (++encodings_ > 1 || request_.minor_version == 0) return refuse(Status::bad_request, ec);
      if (!same_token(value, "chunked")) return refuse(Status::not_implemented, ec);
      return;
    case field::expect:
      if (!same_token(value, "100-continue")) return refuse(Status::expectation_failed, ec);
      wants_continue_ = request_.minor_version > 0;
      return;
    default:
      return;
  }
}

void RequestGrammar::on_header_impl(error_code& ec) {
  request_.keep_alive = keep_alive();
  if (request_.minor_version > 0 && hosts_ == 0) refuse(Status::bad_request, ec);
}

}  // namespace dateline::http
