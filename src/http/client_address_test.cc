#include "http/client_address.h"

#include <gtest/gtest.h>

namespace dateline::http {
namespace {

struct Proxied : testing::Test {
  ClientAddress client = ClientAddress::create({"10.0.0.0/8", "::1"}).value();

  std::string of(std::string_view peer, std::vector<std::string_view> forwarded = {}) const {
    Request request;
    request.peer = peer;
    for (const auto value : forwarded) request.fields.push_back({"X-Forwarded-For", value});
    const auto address = client.of(request);
    return address ? address->text() : "nobody";
  }
};

TEST_F(Proxied, TakesNoStrangersWord) {
  EXPECT_EQ(of("192.0.2.7"), "192.0.2.7");
  EXPECT_EQ(of("192.0.2.7", {"198.51.100.1"}), "192.0.2.7");
}

TEST_F(Proxied, TakesItsProxysWord) {
  EXPECT_EQ(of("10.1.2.3", {"198.51.100.1"}), "198.51.100.1");
  EXPECT_EQ(of("::1", {"2001:db8::5"}), "2001:db8::5");
  EXPECT_EQ(of("10.1.2.3"), "10.1.2.3");
}

// What a sender has written before the first proxy of ours saw it is not believed.
TEST_F(Proxied, ReadsFromTheRight) {
  EXPECT_EQ(of("10.1.2.3", {"203.0.113.9, 198.51.100.1, 10.9.9.9"}), "198.51.100.1");
  EXPECT_EQ(of("10.1.2.3", {"203.0.113.9", "198.51.100.1 ,10.9.9.9"}), "198.51.100.1");
  EXPECT_EQ(of("10.1.2.3", {"198.51.100.1, unknown"}), "10.1.2.3");
  EXPECT_EQ(of("10.1.2.3", {"unknown, 10.4.4.4"}), "10.4.4.4");
}

TEST_F(Proxied, KnowsNobodyWithoutAnAddress) {
  EXPECT_EQ(of(""), "nobody");
  EXPECT_FALSE(ClientAddress::create({"proxy.example.org"}));
}

TEST(NetworkOf, IsAHouseholds) {
  const auto of = [](std::string_view text) { return network_of(*IpAddress::parse(text)); };
  EXPECT_EQ(of("2001:db8:1:2::5"), of("2001:db8:1:2:ffff::9"));
  EXPECT_NE(of("2001:db8:1:2::5"), of("2001:db8:1:3::5"));
  EXPECT_NE(of("192.0.2.1"), of("192.0.2.2"));
}

}  // namespace
}  // namespace dateline::http
