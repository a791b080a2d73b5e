#include "http/fetch_failure.h"

#include <fmt/format.h>

#include <algorithm>

#include "http/url.h"

namespace dateline::http {
namespace {

using std::chrono::duration_cast;
using std::chrono::seconds;

struct Words {
  std::string what, advice;
  Fault fault = Fault::unavailable;
};

Words too_large(const FetchRules& rules) {
  return {
      fmt::format("the answer is larger than {} bytes, as sent or as unpacked; it was cut there", rules.body),
      "expected a feed; limits.delivery_bytes sets how large one may be", Fault::limit};
}

Words refused(const RefusedAddress& refused) {
  return {fmt::format("{} is {}: it was not asked", refused.address.text(), refused.why),
          fmt::format("if it is meant, let [fetch] allow_private list it: \"{}\"", refused.address.text()),
          Fault::refused};
}

Words out_of_time(const FetchFailure& failure, const FetchRules& rules) {
  const auto patience = duration_cast<seconds>(std::min(rules.connect, rules.whole)).count();
  if (!failure.is_resolved)
    return {fmt::format("the host's name led to no address within {} s (DNS)", patience),
            "the name server does not answer"};
  if (!failure.is_connected)
    return {fmt::format("no connection within {} s", patience),
            "the server is down, or a firewall drops what is sent to it"};
  if (failure.is_out_of_time)
    return {fmt::format("the answer was not whole after {} s", duration_cast<seconds>(rules.whole).count()),
            "the server is slow; [fetch] seconds sets how long an answer may take"};
  return {fmt::format("the answer stalled: nothing came for {} s", rules.stalled.count()),
          "the server or the way to it is overloaded"};
}

// The numbers are OpenSSL's (x509_vfy.h), and part of its ABI. 1 is "unspecified": libcurl compares the
// name first and leaves it so.
Words bad_certificate(const FetchFailure& failure) {
  constexpr std::string_view theirs = "the server's owner must renew or mend it";
  constexpr std::string_view issuer =
      "the server sends no whole chain, or its issuer is not among the system's (package ca-certificates)";
  struct Verdict {
    long number;
    std::string_view what, advice;
  };
  static constexpr Verdict verdicts[] = {
      {9, "is not valid yet", "the server's clock or ours is wrong"},
      {10, "has expired", theirs},
      {18, "is signed by itself: its issuer is unknown", issuer},
      {19, "comes from an unknown issuer, signed by itself", issuer},
      {20, "comes from an unknown issuer", issuer},
      {21, "comes from an unknown issuer", issuer},
      {23, "was revoked", theirs},
      {62, "is for another name", "the address or the certificate names the wrong host"},
      {1, "is for another name", "the address or the certificate names the wrong host"},
  };
  const auto* found = std::ranges::find(verdicts, failure.certificate, &Verdict::number);
  if (found == std::end(verdicts))
    return {fmt::format("the certificate is no good: {}", failure.said), std::string(theirs), Fault::refused};
  return {fmt::format("the certificate {}", found->what), std::string(found->advice), Fault::refused};
}

Words too_many_redirects(const FetchFailure& failure, const FetchRules& rules) {
  auto hops = failure.hops;
  std::ranges::sort(hops);
  const bool is_circle = std::ranges::adjacent_find(hops) != hops.end();
  std::string way;
  for (const auto& hop : failure.hops) way += " -> " + shown_url(hop);
  return {is_circle ? fmt::format("redirects in a circle:{}", way)
                    : fmt::format("more than {} redirects:{}", rules.redirects, way),
          "the server's owner must mend them, or the source needs another url", Fault::refused};
}

// "NAME" where the failure itself says all that there is to say.
struct Known {
  CURLcode code;
  std::string_view what, advice;
  Fault fault = Fault::unavailable;
};
constexpr Known known[] = {
    {CURLE_URL_MALFORMAT, "this is no address", "expected http:// or https://, a host and a path",
     Fault::invalid},
    {CURLE_UNSUPPORTED_PROTOCOL, "only http and https are fetched", "a redirect may not lead elsewhere",
     Fault::refused},
    {CURLE_COULDNT_RESOLVE_HOST, "the host's name leads to no address (DNS)",
     "check the name; if it is right, the name server fails"},
    {CURLE_COULDNT_CONNECT, "nobody answers there", "the server is down, or the port is wrong"},
    {CURLE_PARTIAL_FILE, "the answer ended before the length that it promised",
     "the connection was cut, or the server's Content-Length is wrong"},
    {CURLE_RECV_ERROR, "the connection broke off", "the server or something on the way ended it"},
    {CURLE_SEND_ERROR, "the connection broke off", "the server or something on the way ended it"},
    {CURLE_GOT_NOTHING, "the connection ended without an answer",
     "the server or something on the way ended it"},
    {CURLE_HTTP2, "the HTTP/2 connection broke off", "the server or something on the way ended it"},
    {CURLE_HTTP2_STREAM, "the HTTP/2 answer broke off", "the server or something on the way ended it"},
    {CURLE_WEIRD_SERVER_REPLY, "what answers there does not speak HTTP", "the port is wrong", Fault::invalid},
    {CURLE_BAD_CONTENT_ENCODING, "the answer's compression is broken",
     "its Content-Encoding does not fit its bytes", Fault::invalid},
};

// By a word of OpenSSL's.
Words no_tls(const FetchFailure& failure) {
  struct Row {
    std::string_view word, what, advice;
  };
  const std::string_view no_port_of_tls =
      failure.sought == Sought::mailbox
          ? "the port is wrong: imaps:// is spoken at 993, and at 143 without TLS from the first byte"
          : "the port is wrong, or the address begins with http://";
  const Row rows[] = {
      {"wrong version number", "what answers there does not speak TLS", no_port_of_tls},
      {"http request", "what answers there does not speak TLS", no_port_of_tls},
      {"unsupported protocol", "the server speaks only a TLS that is too old to be safe",
       "the server's owner must allow TLS 1.2 or later"},
      {"protocol version", "the server speaks only a TLS that is too old to be safe",
       "the server's owner must allow TLS 1.2 or later"},
      {"unrecognized name", "the server has no certificate for this name",
       "the address or the server's configuration names the wrong host"},
      {"certificate required", "the server wants a certificate of ours, and there is none",
       "ask the agency for another way in"},
      {"handshake failure", "the server takes none of the ciphers that are safe",
       "the server's owner must renew its TLS"},
      {"", "no TLS could be agreed on", "the server or something on the way ended it"},
  };
  const auto* row = std::ranges::find_if(
      rows, [&](const Row& each) { return failure.said.find(each.word) != std::string::npos; });
  auto what = std::string(row->what);
  if (!failure.said.empty()) what += fmt::format(" ({})", failure.said);
  return {std::move(what), std::string(row->advice)};
}

Words explain(const FetchFailure& failure, const FetchRules& rules) {
  if (failure.is_too_large || failure.code == CURLE_FILESIZE_EXCEEDED) return too_large(rules);
  if (failure.refused) return refused(*failure.refused);
  if (failure.code == CURLE_OPERATION_TIMEDOUT) return out_of_time(failure, rules);
  if (failure.code == CURLE_PEER_FAILED_VERIFICATION) return bad_certificate(failure);
  if (failure.code == CURLE_SSL_CONNECT_ERROR) return no_tls(failure);
  if (failure.code == CURLE_TOO_MANY_REDIRECTS) return too_many_redirects(failure, rules);
  const auto found = std::ranges::find(known, failure.code, &Known::code);
  if (found == std::end(known))
    return {
        fmt::format("{} failed: {}", failure.sought == Sought::mailbox ? "opening the mailbox" : "the fetch",
                    curl_easy_strerror(failure.code)),
        failure.said};
  if (failure.sought == Sought::mailbox && failure.code == CURLE_URL_MALFORMAT)
    return {"this is no address of a mail server", "expected imaps://USER@HOST/FOLDER", found->fault};
  auto what = std::string(found->what);
  if (!failure.said.empty()) what += fmt::format(" ({})", failure.said);
  return {std::move(what), std::string(found->advice), found->fault};
}

}  // namespace

Error words(const FetchFailure& failure, const FetchRules& rules) {
  auto [what, advice, fault] = explain(failure, rules);
  return error(fault, std::move(what), shown_url(failure.url), std::move(advice));
}

}  // namespace dateline::http
