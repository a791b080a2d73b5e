#include "wire/feeds/push_delivery.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/hash.h"
#include "http/gzip.h"

namespace dateline::feeds {
namespace {

constexpr std::size_t longest_key = 255;

// Types that no format is sent as; a name with a '/' at its end stands for all below it. Anything else is
// looked at: many senders say text/plain or application/octet-stream for whatever they have.
constexpr std::array<std::string_view, 13> foreign_types{
    "audio/",
    "font/",
    "image/",
    "model/",
    "multipart/",
    "video/",
    "application/x-www-form-urlencoded",
    "application/gzip",
    "application/msword",
    "application/pdf",
    "application/x-tar",
    "application/zip",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document"};

bool is_printable(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; });
}

bool is_foreign(std::string_view content_type) {
  const auto type = http::trimmed(content_type.substr(0, content_type.find(';')));
  return !is_printable(content_type) || std::ranges::any_of(foreign_types, [&](std::string_view foreign) {
    return http::same_token(foreign.ends_with('/') ? type.substr(0, foreign.size()) : type, foreign);
  });
}

bool is_gzip(std::string_view coding) {
  return http::same_token(coding, "gzip") || http::same_token(coding, "x-gzip");  // RFC 9110 section 8.4.1.3
}

Result<> check_type(const http::Request& head) {
  const auto type = head.field("Content-Type");
  if (!is_foreign(type)) return ok();
  return error(Fault::refused,
               fmt::format("copy does not come as {}", is_printable(type) ? type : "that type"), {},
               "send the bytes alone, with their own Content-Type or application/octet-stream");
}

Result<> check_coding(const http::Request& head) {
  const auto coding = head.field("Content-Encoding");
  const bool once =
      head.each("Content-Encoding", [seen = 0](std::string_view) mutable { return ++seen == 1; });
  if (once && (coding.empty() || http::same_token(coding, "identity") || is_gzip(coding))) return ok();
  return error(Fault::refused, "this Content-Encoding is not taken", {},
               "send gzip, or the bytes as they are");
}

Result<> check_key(const http::Request& head) {
  const auto key = head.field("Idempotency-Key");
  if (!head.has("Idempotency-Key") || (!key.empty() && key.size() <= longest_key && is_printable(key)))
    return ok();
  return error(Fault::invalid, "an unusable Idempotency-Key", {},
               fmt::format("expected 1 to {} characters of ASCII", longest_key));
}

Result<std::string> unpacked(const http::Request& request, std::size_t limit) {
  std::string bytes(request.body);
  if (is_gzip(request.field("Content-Encoding"))) {
    TRY(bytes, http::gunzip(request.body, limit));
  }
  if (bytes.size() > limit)
    return error(Fault::limit, fmt::format("a delivery of {} bytes", bytes.size()), {},
                 fmt::format("at most {} are taken: limits.delivery_bytes", limit));
  if (bytes.empty()) return error(Fault::invalid, "there is nothing in it", {}, "send the copy as the body");
  return bytes;
}

}  // namespace

Result<> check_push(const http::Request& head) {
  TRY(check_type(head));
  TRY(check_coding(head));
  return check_key(head);
}

Result<Delivery> push_delivery(const http::Request& request, std::string_view source, std::size_t limit) {
  TRY(check_push(request));
  Delivery delivery;
  TRY(delivery.bytes, unpacked(request, limit));
  delivery.source = source;
  delivery.content_type = request.field("Content-Type");
  delivery.road = Road::push;
  // A key that comes again with other bytes is a sender's mistake that must not cost copy: the bytes are
  // always a part of the key, and the same key with the same bytes is a repeat.
  const auto key = request.field("Idempotency-Key");
  delivery.key = sha256(delivery.bytes);
  if (!key.empty()) delivery.key = fmt::format("{}:{}", delivery.key, key);
  return delivery;
}

}  // namespace dateline::feeds
