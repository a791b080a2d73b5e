#include "http/client_address.h"

#include <algorithm>

namespace dateline::http {
namespace {

constexpr std::size_t most_hops = 16;  // beyond that nobody's chain of proxies is honest

std::vector<std::string_view> hops_of(const Request& request) {
  std::vector<std::string_view> hops;
  request.each("X-Forwarded-For", [&](std::string_view value) {
    while (!value.empty()) {
      const auto hop = value.substr(0, value.find(','));
      value.remove_prefix(std::min(value.size(), hop.size() + 1));
      hops.push_back(trimmed(hop));
    }
    return true;
  });
  return hops;
}

}  // namespace

Result<ClientAddress> ClientAddress::create(const std::vector<std::string>& trusted_proxies) {
  ClientAddress client;
  for (const auto& text : trusted_proxies) {
    TRY(auto network, Network::parse(text));
    client.trusted_.push_back(network);
  }
  return client;
}

bool ClientAddress::is_trusted(const IpAddress& address) const {
  return std::ranges::any_of(trusted_, [&](const Network& network) { return network.contains(address); });
}

std::optional<IpAddress> ClientAddress::of(const Request& request) const {
  auto address = IpAddress::parse(request.peer);
  if (!address || !is_trusted(*address)) return address;
  const auto hops = hops_of(request);
  for (std::size_t i = 0; i < std::min(hops.size(), most_hops); ++i) {
    const auto before = IpAddress::parse(hops[hops.size() - 1 - i]);
    if (!before) break;
    address = before;
    if (!is_trusted(*address)) break;
  }
  return address;
}

std::string network_of(const IpAddress& address) {
  const auto bytes = address.bytes().first(address.is_v4() ? 4 : 8);
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace dateline::http
