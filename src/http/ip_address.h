// IP addresses and networks as values: a text and the numbers it means, and whether one lies in the
// other. IPv4 in IPv6 (::ffff:10.0.0.1) is IPv4 here, since that is where its packets go.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"

struct sockaddr;

namespace dateline::http {

class IpAddress {
 public:
  // Nothing: not numeric.
  static std::optional<IpAddress> parse(std::string_view text);
  // Nothing: another family.
  static std::optional<IpAddress> of(const sockaddr& address);
  // REQUIRES: 4 or 16 bytes.
  static IpAddress of(std::span<const std::uint8_t> bytes);

  bool is_v4() const { return is_v4_; }
  std::span<const std::uint8_t> bytes() const { return {bytes_.data(), is_v4_ ? 4U : 16U}; }
  std::string text() const;

  bool operator==(const IpAddress&) const = default;

 private:
  std::array<std::uint8_t, 16> bytes_{};  // the first four of an IPv4 address
  bool is_v4_ = false;
};

class Network {
 public:
  // "10.0.0.0/8", "fd00::/8", or one address. invalid: neither.
  static Result<Network> parse(std::string_view text);

  bool contains(const IpAddress& address) const;

 private:
  Network(IpAddress base, unsigned bits) : base_(base), bits_(bits) {}

  IpAddress base_;
  unsigned bits_;  // that must be equal
};

}  // namespace dateline::http
