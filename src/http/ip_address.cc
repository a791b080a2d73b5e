#include "http/ip_address.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/in.h>

#include <algorithm>
#include <charconv>

#include "base/check.h"

namespace dateline::http {
namespace {

constexpr std::array<std::uint8_t, 12> mapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};

}  // namespace

IpAddress IpAddress::of(std::span<const std::uint8_t> bytes) {
  CHECK(bytes.size() == 4 || bytes.size() == 16);
  if (bytes.size() == 16 && std::ranges::equal(bytes.first(12), mapped)) bytes = bytes.last(4);
  IpAddress address;
  address.is_v4_ = bytes.size() == 4;
  std::ranges::copy(bytes, address.bytes_.begin());
  return address;
}

std::optional<IpAddress> IpAddress::of(const sockaddr& address) {
  const auto bytes = [](const auto& number) {
    return std::span(reinterpret_cast<const std::uint8_t*>(&number), sizeof number);
  };
  if (address.sa_family == AF_INET) return of(bytes(reinterpret_cast<const sockaddr_in&>(address).sin_addr));
  if (address.sa_family == AF_INET6)
    return of(bytes(reinterpret_cast<const sockaddr_in6&>(address).sin6_addr));
  return std::nullopt;
}

std::optional<IpAddress> IpAddress::parse(std::string_view text) {
  const std::string ended(text);
  std::array<std::uint8_t, 16> bytes{};
  if (inet_pton(AF_INET, ended.c_str(), bytes.data()) == 1) return of(std::span(bytes).first(4));
  if (inet_pton(AF_INET6, ended.c_str(), bytes.data()) == 1) return of(bytes);
  return std::nullopt;
}

std::string IpAddress::text() const {
  char text[INET6_ADDRSTRLEN] = "";
  inet_ntop(is_v4_ ? AF_INET : AF_INET6, bytes_.data(), text, sizeof text);
  return text;
}

Result<Network> Network::parse(std::string_view text) {
  const auto slash = text.find('/');
  const auto base = IpAddress::parse(text.substr(0, slash));
  const unsigned whole = base && base->is_v4() ? 32 : 128;
  unsigned bits = whole;
  bool is_read = base.has_value();
  if (slash != std::string_view::npos) {
    const auto digits = text.substr(slash + 1);
    const auto [end, code] = std::from_chars(digits.data(), digits.data() + digits.size(), bits);
    is_read = is_read && code == std::errc() && end == digits.data() + digits.size() && bits <= whole;
  }
  if (!is_read)
    return error(Fault::invalid, fmt::format("'{}' is no network", text), {},
                 "expected for example 10.0.0.0/8, fd00::/8 or 192.168.1.20");
  return Network(*base, bits);
}

bool Network::contains(const IpAddress& address) const {
  if (address.is_v4() != base_.is_v4()) return false;
  const auto ours = base_.bytes(), theirs = address.bytes();
  const std::size_t whole = bits_ / 8;
  if (!std::ranges::equal(ours.first(whole), theirs.first(whole))) return false;
  if (bits_ % 8 == 0) return true;
  const auto mask = static_cast<std::uint8_t>(0xff << (8 - bits_ % 8));
  return (ours[whole] & mask) == (theirs[whole] & mask);
}

}  // namespace dateline::http
