#include "http/socket.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <sys/socket.h>

namespace dateline::http {
namespace {

TEST(Socket, ShareTheirPortButNotWithStrangers) {
  const auto first = listen_on({}).value();
  const Address same{.port = port_of(first)};
  EXPECT_TRUE(listen_on(same));
  EXPECT_EQ(check_free(same).error().fault, Fault::unavailable);
  EXPECT_TRUE(check_free({}));
}

TEST(Socket, ShowsPeers) {
  sockaddr_storage from{};
  auto& in6 = reinterpret_cast<sockaddr_in6&>(from);
  in6.sin6_family = AF_INET6;
  inet_pton(AF_INET6, "2001:db8::7", &in6.sin6_addr);
  EXPECT_EQ(peer_text(from), "2001:db8::7");
  inet_pton(AF_INET6, "::ffff:192.0.2.9", &in6.sin6_addr);
  EXPECT_EQ(peer_text(from), "192.0.2.9");
}

TEST(Descriptor, ClosesOnce) {
  Descriptor first(::socket(AF_INET, SOCK_STREAM, 0));
  const int fd = first.get();
  Descriptor second(std::move(first));
  EXPECT_FALSE(first);  // NOLINT(bugprone-use-after-move): that it is empty is the point
  EXPECT_EQ(second.get(), fd);
  second.close();
  EXPECT_FALSE(second);
}

}  // namespace
}  // namespace dateline::http
