#include "site/live_seats.h"

#include <gtest/gtest.h>

namespace dateline::site {
namespace {

http::Request from(std::string_view peer, std::string_view forwarded = {}) {
  http::Request request;
  request.peer = peer;
  if (!forwarded.empty()) request.fields.push_back({"X-Forwarded-For", forwarded});
  return request;
}

TEST(LiveSeats, AreLimitedInAllAndByAddress) {
  LiveSeats seats({.readers = 3, .per_address = 2});
  auto a = seats.take(from("192.0.2.1"));
  const auto b = seats.take(from("192.0.2.1"));
  EXPECT_TRUE(a && b);
  EXPECT_FALSE(seats.take(from("192.0.2.1")));
  const auto c = seats.take(from("192.0.2.2"));
  EXPECT_TRUE(c);
  EXPECT_FALSE(seats.take(from("192.0.2.3")));
  a.reset();
  EXPECT_EQ(seats.taken(), 2u);
  EXPECT_TRUE(seats.take(from("192.0.2.3")));
  EXPECT_EQ(seats.taken(), 2u);
}

TEST(LiveSeats, CountAHouseholdsNetworkAsOne) {
  LiveSeats seats({.readers = 9, .per_address = 1});
  const auto one = seats.take(from("2001:db8:1:2::1"));
  EXPECT_FALSE(seats.take(from("2001:db8:1:2:ffff::7")));
  EXPECT_TRUE(seats.take(from("2001:db8:1:3::1")));
}

TEST(LiveSeats, BelieveTrustedProxiesAlone) {
  LiveSeats seats(
      {.readers = 9, .per_address = 1, .addresses = http::ClientAddress::create({"10.0.0.0/8"}).value()});
  const auto one = seats.take(from("10.0.0.1", "198.51.100.9, 192.0.2.1"));
  EXPECT_FALSE(
      seats.take(from("10.0.0.2", "198.51.100.7, 192.0.2.1")));       // what the client wrote counts nothing
  EXPECT_FALSE(seats.take(from("10.0.0.1", "192.0.2.1, 10.0.0.7")));  // through two of our proxies
  EXPECT_TRUE(seats.take(from("10.0.0.1", "192.0.2.2")));
  const auto direct = seats.take(from("203.0.113.5", "192.0.2.77"));
  EXPECT_FALSE(seats.take(from("203.0.113.5", "192.0.2.78")));
}

TEST(LiveSeats, MayBeLeftLate) {
  std::shared_ptr<const void> seat;
  {
    LiveSeats seats({});
    seat = seats.take(from("192.0.2.1"));
  }
  seat.reset();
}

}  // namespace
}  // namespace dateline::site
