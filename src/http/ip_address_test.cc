#include "http/ip_address.h"

#include <gtest/gtest.h>
#include <netinet/in.h>

namespace dateline::http {
namespace {

IpAddress ip(std::string_view text) {
  return IpAddress::parse(text).value();
}

TEST(IpAddress, ReadsAndWrites) {
  for (const char* text : {"10.0.0.1", "255.255.255.255", "::1", "2606:2800:220:1::2"})
    EXPECT_EQ(ip(text).text(), text);
  for (const char* text : {"", "10.0.0", "10.0.0.256", "010.0.0.1", "0x7f.1", "example.org", "[::1]", "1:2"})
    EXPECT_FALSE(IpAddress::parse(text)) << text;
}

TEST(IpAddress, TakesIpv4OutOfIpv6) {
  EXPECT_EQ(ip("::ffff:10.0.0.1"), ip("10.0.0.1"));
  EXPECT_TRUE(ip("::ffff:10.0.0.1").is_v4());
  EXPECT_FALSE(ip("::10.0.0.1").is_v4());
}

TEST(IpAddress, ReadsASocketsAddress) {
  sockaddr_in v4{};
  v4.sin_family = AF_INET;
  v4.sin_addr.s_addr = htonl(0x0a000001);
  EXPECT_EQ(IpAddress::of(reinterpret_cast<const sockaddr&>(v4)), ip("10.0.0.1"));
  sockaddr_in6 v6{};
  v6.sin6_family = AF_INET6;
  v6.sin6_addr = in6addr_loopback;
  EXPECT_EQ(IpAddress::of(reinterpret_cast<const sockaddr&>(v6)), ip("::1"));
  const sockaddr local{.sa_family = AF_UNIX, .sa_data = {}};
  EXPECT_FALSE(IpAddress::of(local));
}

TEST(Network, ContainsByItsBits) {
  struct Case {
    const char *network, *inside, *outside;
  };
  for (const auto& [network, inside, outside] : {
           Case{"10.0.0.0/8", "10.255.0.1", "11.0.0.1"},
           Case{"172.16.0.0/12", "172.31.255.255", "172.32.0.0"},
           Case{"192.168.1.20", "192.168.1.20", "192.168.1.21"},
           Case{"203.0.113.128/25", "203.0.113.128", "203.0.113.127"},
           Case{"0.0.0.0/0", "255.1.1.1", "::1"},
           Case{"fc00::/7", "fd12::1", "fe00::1"},
           Case{"::1/128", "::1", "::2"},
           Case{"::/0", "2001::1", "10.0.0.1"},
       }) {
    EXPECT_TRUE(Network::parse(network).value().contains(ip(inside))) << network << ' ' << inside;
    EXPECT_FALSE(Network::parse(network).value().contains(ip(outside))) << network << ' ' << outside;
  }
}

TEST(Network, RefusesWhatIsNone) {
  for (const char* text : {"", "/8", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/8x", "10.0.0.0/-1", "fd00::/129",
                           "local", "::ffff:10.0.0.0/104"})
    EXPECT_EQ(Network::parse(text).error().fault, Fault::invalid) << text;
}

}  // namespace
}  // namespace dateline::http
