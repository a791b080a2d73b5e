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

// Holds for every fetch.
struct FetchRules {
  std::string user_agent;
  std::chrono::milliseconds whole{30'000};    // for an answer with all its redirects
  std::chrono::milliseconds connect{10'000};  // for name, connection and TLS
  std::chrono::seconds stalled{10};           // without a byte
  int redirects = 5;                          // that are followed
  std::size_t body = 32 << 20;                // bytes, as sent and as unpacked
  std::vector<Network> allow_private;         // private networks that may be asked all the same
  std::string ca_file;                        // certificates that are trusted; empty: the system's
};

// The caller's name for a fetch.
using FetchId = std::uint64_t;

struct FetchRequest {
  std::string url;  // http or https; may hold user and password
  std::string accept;
  std::string etag, last_modified;  // of what is known already: makes it a question whether that changed
};

struct FetchAnswer {
  int status = 0;        // 0: none came
  std::string url;       // that answered, after redirects
  std::string moved_to;  // where the permanent ones among the first led; empty: none
  std::string content_type, etag, last_modified;
  std::optional<std::chrono::seconds> retry_after;
  std::string body;  // unpacked; of one that was cut, the part that came
};

struct Fetched {
  FetchId id = 0;
  FetchAnswer answer;
  std::optional<Error> error;  // none: a whole answer came, of whatever status
};

}  // namespace dateline::http
