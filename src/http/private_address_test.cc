#include "http/private_address.h"

#include <gtest/gtest.h>

namespace dateline::http {
namespace {

std::string_view why(std::string_view text) {
  return why_private(IpAddress::parse(text).value()).value_or("public");
}

struct Edges {
  const char *what, *first, *last, *before, *after;  // before and after: public, or empty
};

void expect_edges(const Edges& edges) {
  for (const auto* inside : {edges.first, edges.last})
    EXPECT_NE(why(inside).find(edges.what), std::string_view::npos) << inside << ": " << why(inside);
  for (const std::string neighbour : {edges.before, edges.after}) {
    if (neighbour.empty()) continue;
    EXPECT_EQ(why(neighbour), "public") << neighbour;
  }
}

// Every range by its first and last address, and by its neighbours where those are public.
TEST(PrivateAddress, KnowsEveryRangeOfIpv4ByItsEdges) {
  for (const auto& edges : {
           Edges{"this network (RFC 1122)", "0.0.0.0", "0.255.255.255", "", "1.0.0.0"},
           Edges{"private address (RFC 1918)", "10.0.0.0", "10.255.255.255", "9.255.255.255", "11.0.0.0"},
           Edges{"RFC 6598", "100.64.0.0", "100.127.255.255", "100.63.255.255", "100.128.0.0"},
           Edges{"loopback", "127.0.0.0", "127.255.255.255", "126.255.255.255", "128.0.0.0"},
           Edges{"link-local", "169.254.0.0", "169.254.255.255", "169.253.255.255", "169.255.0.0"},
           Edges{"RFC 1918", "172.16.0.0", "172.31.255.255", "172.15.255.255", "172.32.0.0"},
           Edges{"RFC 6890", "192.0.0.0", "192.0.0.255", "191.255.255.255", "192.0.1.0"},
           Edges{"RFC 5737", "192.0.2.0", "192.0.2.255", "192.0.1.255", "192.0.3.0"},
           Edges{"RFC 7526", "192.88.99.0", "192.88.99.255", "192.88.98.255", "192.88.100.0"},
           Edges{"RFC 1918", "192.168.0.0", "192.168.255.255", "192.167.255.255", "192.169.0.0"},
           Edges{"RFC 2544", "198.18.0.0", "198.19.255.255", "198.17.255.255", "198.20.0.0"},
           Edges{"RFC 5737", "198.51.100.0", "198.51.100.255", "198.51.99.255", "198.51.101.0"},
           Edges{"RFC 5737", "203.0.113.0", "203.0.113.255", "203.0.112.255", "203.0.114.0"},
           Edges{"multicast", "224.0.0.0", "239.255.255.255", "223.255.255.255", ""},
           Edges{"reserved", "240.0.0.0", "255.255.255.255", "", ""},
       })
    expect_edges(edges);
}

TEST(PrivateAddress, KnowsEveryRangeOfIpv6ByItsEdges) {
  for (const auto& edges : {
           Edges{"loopback", "::1", "::1", "", ""},
           Edges{"not given out", "::", "::", "", ""},
           Edges{"not given out", "::2", "1fff:ffff::", "", "2000::"},  // ::10.0.0.1 of RFC 4291 too
           Edges{"not given out", "4000::", "fbff:ffff::1", "3fff:1000::", ""},
           Edges{"RFC 2928", "2001::", "2001:1ff:ffff::1", "2000:ffff::", "2001:200::"},
           Edges{"RFC 3849", "2001:db8::", "2001:db8:ffff::1", "2001:db7:ffff::", "2001:db9::"},
           Edges{"RFC 9637", "3fff::", "3fff:fff:ffff::1", "3ffe:ffff::", "3fff:1000::"},
           Edges{"RFC 8215", "64:ff9b:1::", "64:ff9b:1:ffff::1", "", ""},
           Edges{"RFC 4193", "fc00::", "fdff:ffff::1", "", ""},
           Edges{"link-local", "fe80::", "febf:ffff::1", "", ""},
           Edges{"RFC 3879", "fec0::", "feff:ffff::1", "", ""},
           Edges{"multicast", "ff00::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "", ""},
       })
    expect_edges(edges);
}

TEST(PrivateAddress, LooksThroughWhatWrapsIpv4) {
  EXPECT_EQ(why("::ffff:127.0.0.1"), why("127.0.0.1"));
  EXPECT_EQ(why("::ffff:9.9.9.9"), "public");
  EXPECT_EQ(why("64:ff9b::10.0.0.1"), why("10.0.0.1"));
  EXPECT_EQ(why("64:ff9b::9.9.9.9"), "public");
  EXPECT_EQ(why("64:ff9b::1:0:0"), "an address that is not given out (RFC 4291)");  // beyond its /96
  EXPECT_EQ(why("2002:a9fe:a9fe::1"), why("169.254.169.254"));
  EXPECT_EQ(why("2002:909:909::1"), "public");
}

TEST(PrivateAddress, LeavesThePublicAlone) {
  for (const char* text : {"1.1.1.1", "8.8.8.8", "93.184.216.34", "192.31.196.1", "2606:4700::1111",
                           "2a00:1450:4001::200e", "240e::1"})
    EXPECT_EQ(why(text), "public") << text;
}

}  // namespace
}  // namespace dateline::http
