// What is asked of other people's servers, and what comes back: the fetching client's values.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "http/ip_address.h"

namespace dateline::http {

// What is asked for, so that the words of a failure fit.
enum class Sought { feed, mailbox };

// Holds for every fetch.
struct FetchRules {
  std::string user_agent;
  std::chrono::milliseconds whole{30'000};    // for an answer with all its redirects
  std::chrono::milliseconds connect{10'000};  // for name, connection and TLS
  std::chrono::seconds stalled{10};           // without a byte
  int redirects = 5;                          // that are followed
  std::size_t body = 32 << 20;                // bytes, as sent and as unpacked
  std::vector<Network> allow_private;         // private networks that may be asked all the same
  std::string ca_file;  // certificates that are trusted beside the system's; empty: none
};

// The caller's name for a fetch.
using FetchId = std::uint64_t;

struct FetchRequest {
  std::string url;  // http or https; may hold user and password
  std::string accept;
  // Of what is known already: makes it a question whether that changed.
  std::string etag, last_modified;
  std::string form;  // sent by POST, as application/x-www-form-urlencoded; empty: GET
};

// A step on the way to an answer.
struct Hop {
  int status = 0;   // of the redirect
  std::string url;  // that it led to
  bool operator==(const Hop&) const = default;
};

struct FetchAnswer {
  int status = 0;         // 0: none came
  std::string url;        // that answered, after redirects
  std::vector<Hop> hops;  // the redirects, in order
  std::string moved_to;   // where the way led, if every redirect on it was permanent; empty: it has not moved
  std::string protocol;   // "HTTP/2", "HTTP/1.1"
  std::string content_type, content_encoding, etag, last_modified;
  std::vector<std::string> links;  // each Link field
  std::optional<std::chrono::seconds> retry_after;
  std::optional<std::chrono::seconds> max_age;  // that are left of it (RFC 9111 section 4.2)
  std::size_t received = 0;                     // bytes of the body, as sent
  std::string body;                             // unpacked; of one that was cut, the part that came
};

struct Fetched {
  FetchId id = 0;
  FetchAnswer answer;
  std::optional<Error> error;  // none: a whole answer came, of whatever status
};

}  // namespace dateline::http
