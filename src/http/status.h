// The HTTP status codes we send, each once: number, name here, reason phrase (RFC 9110 section 15;
// 428, 429 and 431 are RFC 6585's).
#pragma once

#include <cstdint>
#include <string_view>

namespace dateline::http {

// clang-format off
#define DATELINE_HTTP_STATUSES(X) \
  X(100, proceed,                "Continue") \
  X(200, ok,                     "OK") \
  X(201, created,                "Created") \
  X(202, accepted,               "Accepted") \
  X(204, no_content,             "No Content") \
  X(301, moved_permanently,      "Moved Permanently") \
  X(302, found,                  "Found") \
  X(303, see_other,              "See Other") \
  X(304, not_modified,           "Not Modified") \
  X(307, temporary_redirect,     "Temporary Redirect") \
  X(308, permanent_redirect,     "Permanent Redirect") \
  X(400, bad_request,            "Bad Request") \
  X(401, unauthorized,           "Unauthorized") \
  X(403, forbidden,              "Forbidden") \
  X(404, not_found,              "Not Found") \
  X(405, method_not_allowed,     "Method Not Allowed") \
  X(406, not_acceptable,         "Not Acceptable") \
  X(408, request_timeout,        "Request Timeout") \
  X(409, conflict,               "Conflict") \
  X(410, gone,                   "Gone") \
  X(411, length_required,        "Length Required") \
  X(412, precondition_failed,    "Precondition Failed") \
  X(413, content_too_large,      "Content Too Large") \
  X(414, uri_too_long,           "URI Too Long") \
  X(415, unsupported_media_type, "Unsupported Media Type") \
  X(417, expectation_failed,     "Expectation Failed") \
  X(422, unprocessable_content,  "Unprocessable Content") \
  X(428, precondition_required,  "Precondition Required") \
  X(429, too_many_requests,      "Too Many Requests") \
  X(431, fields_too_large,       "Request Header Fields Too Large") \
  X(500, internal_server_error,  "Internal Server Error") \
  X(501, not_implemented,        "Not Implemented") \
  X(502, bad_gateway,            "Bad Gateway") \
  X(503, service_unavailable,    "Service Unavailable") \
  X(504, gateway_timeout,        "Gateway Timeout") \
  X(505, version_not_supported,  "HTTP Version Not Supported")
// clang-format on

enum class Status : std::uint16_t {
#define DATELINE_STATUS_NAME(number, name, phrase) name = number,
  DATELINE_HTTP_STATUSES(DATELINE_STATUS_NAME)
#undef DATELINE_STATUS_NAME
};

constexpr int number(Status status) {
  return static_cast<int>(status);
}

constexpr std::string_view reason(Status status) {
  switch (status) {
#define DATELINE_STATUS_PHRASE(number, name, phrase) \
  case Status::name:                                 \
    return phrase;
    DATELINE_HTTP_STATUSES(DATELINE_STATUS_PHRASE)
#undef DATELINE_STATUS_PHRASE
  }
  return {};
}

// RFC 9110 section 6.4.1: these never carry content, whatever their head says.
constexpr bool has_content(Status status) {
  return number(status) >= 200 && status != Status::no_content && status != Status::not_modified;
}

}  // namespace dateline::http
