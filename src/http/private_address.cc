#include "http/private_address.h"

#include <array>

namespace dateline::http {
namespace {

struct Range {
  std::array<std::uint8_t, 16> start;  // the rest is zero
  unsigned bits;
  std::string_view what;

  bool contains(std::span<const std::uint8_t> bytes) const {
    for (unsigned bit = 0; bit < bits; bit += 8) {
      const auto mask = static_cast<std::uint8_t>(bits - bit >= 8 ? 0xff : 0xff << (8 - (bits - bit)));
      if ((bytes[bit / 8] & mask) != (start[bit / 8] & mask)) return false;
    }
    return true;
  }
};

constexpr Range v4[] = {
    {{0}, 8, "an address of this network (RFC 1122)"},
    {{10}, 8, "a private address (RFC 1918)"},
    {{100, 64}, 10, "an address shared behind a provider's NAT (RFC 6598)"},
    {{127}, 8, "a loopback address (RFC 1122)"},
    {{169, 254}, 16, "a link-local address (RFC 3927)"},
    {{172, 16}, 12, "a private address (RFC 1918)"},
    {{192, 0, 0}, 24, "an address for protocols (RFC 6890)"},
    {{192, 0, 2}, 24, "an address for documentation (RFC 5737)"},
    {{192, 88, 99}, 24, "a 6to4 relay's address (RFC 7526)"},
    {{192, 168}, 16, "a private address (RFC 1918)"},
    {{198, 18}, 15, "an address for benchmarks (RFC 2544)"},
    {{198, 51, 100}, 24, "an address for documentation (RFC 5737)"},
    {{203, 0, 113}, 24, "an address for documentation (RFC 5737)"},
    {{224}, 4, "a multicast address (RFC 5771)"},
    {{240}, 4, "a reserved address (RFC 1112)"},
};

// The particular before the general: what the last row catches is not 2000::/3.
constexpr Range v6[] = {
    {{0x20, 0x01, 0x00}, 23, "an address for protocols (RFC 2928)"},  // Teredo and ORCHID among them
    {{0x20, 0x01, 0x0d, 0xb8}, 32, "an address for documentation (RFC 3849)"},
    {{0x3f, 0xff}, 20, "an address for documentation (RFC 9637)"},
    {{0x00, 0x64, 0xff, 0x9b, 0x00, 0x01}, 48, "a local NAT64 address (RFC 8215)"},
    {{0xfc}, 7, "a unique local address (RFC 4193)"},
    {{0xfe, 0x80}, 10, "a link-local address (RFC 4291)"},
    {{0xfe, 0xc0}, 10, "a site-local address (RFC 3879)"},
    {{0xff}, 8, "a multicast address (RFC 4291)"},
};
constexpr Range given_out{{0x20}, 3, {}};

struct Wrapping {
  Range range;
  std::size_t at;  // where the IPv4 address begins
};
constexpr Wrapping wrappings[] = {
    {{{0x00, 0x64, 0xff, 0x9b}, 96, {}}, 12},  // NAT64: 64:ff9b::/96, RFC 6052
    {{{0x20, 0x02}, 16, {}}, 2},               // 6to4: RFC 3056
};

std::optional<std::string_view> why_private_v6(const IpAddress& address) {
  const auto bytes = address.bytes();
  for (const auto& [range, at] : wrappings)
    if (range.contains(bytes)) return why_private(IpAddress::of(bytes.subspan(at, 4)));
  for (const auto& range : v6)
    if (range.contains(bytes)) return range.what;
  if (address == *IpAddress::parse("::1")) return "a loopback address (RFC 4291)";
  if (!given_out.contains(bytes)) return "an address that is not given out (RFC 4291)";
  return std::nullopt;
}

}  // namespace

std::optional<std::string_view> why_private(const IpAddress& address) {
  if (!address.is_v4()) return why_private_v6(address);
  for (const auto& range : v4)
    if (range.contains(address.bytes())) return range.what;
  return std::nullopt;
}

}  // namespace dateline::http
