// Who sent a request: the address at the other end, or, where that is a proxy whose word is taken, the
// one it names in X-Forwarded-For.
//
// Read from the right: each proxy adds whom it spoke to, so the first address from there that is no
// proxy of ours is the sender, and what stands to its left is the sender's own invention. Any thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "http/ip_address.h"
#include "http/request.h"

namespace dateline::http {

class ClientAddress {
 public:
  // Addresses and networks. invalid: one is neither.
  static Result<ClientAddress> create(const std::vector<std::string>& trusted_proxies);

  // Nothing: the peer has no IP address, which is nobody's who comes by a network.
  std::optional<IpAddress> of(const Request& request) const;

 private:
  bool is_trusted(const IpAddress& address) const;
  std::vector<Network> trusted_;
};

// What one household or one office has: the address, of IPv6 its first 64 bits (RFC 6177). As bytes.
std::string network_of(const IpAddress& address);

}  // namespace dateline::http
