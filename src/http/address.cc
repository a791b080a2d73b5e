#include "http/address.h"

#include <arpa/inet.h>
#include <fmt/format.h>

#include <charconv>

namespace dateline::http {

std::string Address::text() const {
  return is_v6() ? fmt::format("[{}]:{}", host, port) : fmt::format("{}:{}", host, port);
}

Result<Address> parse_listen(std::string_view text) {
  const auto invalid = [&](std::string_view why) {
    return error(Fault::invalid, fmt::format("'{}' is not an address to listen on: {}", text, why), {},
                 "expected for example 127.0.0.1:8080 or [::1]:8080; port 0 takes any that is free");
  };
  const auto colon = text.rfind(':');
  if (colon == std::string_view::npos) return invalid("it has no port");
  auto host = text.substr(0, colon);
  const auto digits = text.substr(colon + 1);
  std::uint16_t port = 0;
  const auto [end, code] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
  if (code != std::errc() || end != digits.data() + digits.size())
    return invalid("the port is not 0 to 65535");

  const bool bracketed = host.starts_with('[') && host.ends_with(']');
  if (bracketed) host = host.substr(1, host.size() - 2);
  Address address{std::string(host), port};
  unsigned char bytes[sizeof(in6_addr)];
  if (address.is_v6() != bracketed) return invalid("an IPv6 address stands in brackets, and only that");
  if (inet_pton(bracketed ? AF_INET6 : AF_INET, address.host.c_str(), bytes) != 1)
    return invalid("it is not a numeric address");
  return address;
}

}  // namespace dateline::http
