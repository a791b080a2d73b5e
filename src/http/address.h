// Where to listen: "127.0.0.1:8080", "[::1]:8080", "[::]:80". Numbers only: a name could mean several.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace dateline::http {

struct Address {
  std::string host = "127.0.0.1";  // an IPv4 or IPv6 address, without brackets
  std::uint16_t port = 0;          // 0: any that is free

  bool is_v6() const { return host.find(':') != std::string::npos; }
  std::string text() const;  // as parse_listen reads it
  bool operator==(const Address&) const = default;
};

// invalid: no address, no port, or a name.
Result<Address> parse_listen(std::string_view text);

}  // namespace dateline::http
