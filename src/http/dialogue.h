// A dialogue with another server in a protocol that is neither HTTP nor ours to choose: a connection by
// libcurl, over TLS with a certificate that holds, and then bytes to and fro. Whom it may connect to is
// decided as for a fetch (transfer.h); without TLS it goes to private addresses alone, because what is said
// there is a password.
//
// One thread. Nothing here waits longer than it is told to, and a stop that is asked for ends every wait but
// the first connecting's, which ends within a second.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>

#include "base/result.h"
#include "http/fetch.h"

namespace dateline::http {

struct Party {
  std::string host;  // an IPv6 address without brackets
  std::uint16_t port = 0;
  bool has_tls = true;
  std::string shown;  // as errors name it
  Sought sought = Sought::feed;
};

class Dialogue {
 public:
  using Time = std::chrono::steady_clock::time_point;

  // Connected, within the rules' time for that. `rules` outlive the dialogue.
  static Result<std::unique_ptr<Dialogue>> open(Party party, const FetchRules& rules, std::stop_token stop);
  ~Dialogue();

  // All of it, or an error: unavailable.
  Result<> send(std::string_view bytes, Time deadline);
  // Some bytes; none: nothing came until then. unavailable: the connection is over.
  Result<std::string> receive(Time deadline);

 private:
  class Line;
  explicit Dialogue(std::unique_ptr<Line> line);
  const std::unique_ptr<Line> line_;
};

}  // namespace dateline::http
