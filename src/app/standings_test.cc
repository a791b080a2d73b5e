#include "app/standings.h"

#include <gtest/gtest.h>

#include <thread>

namespace dateline::app {
namespace {

using namespace std::chrono_literals;
using Names = std::vector<std::string>;

TEST(Standings, NobodyIsWaitedForWhereNobodyFollows) {
  EXPECT_EQ(Standings().wait_for(Position(7), 10s), Names());
}

TEST(Standings, WaitsUntilTheLastHasCome) {
  Standings standings;
  standings.reached("pages", Position(7));
  standings.reached("search", Position(3));
  std::jthread slow([&] {
    std::this_thread::sleep_for(20ms);
    standings.reached("search", Position(8));
  });
  EXPECT_EQ(standings.wait_for(Position(7), 10s), Names());
}

TEST(Standings, NamesWhoIsBehindWhenPatienceEnds) {
  Standings standings;
  standings.reached("pages", Position(7));
  standings.reached("search", Position(3));
  EXPECT_EQ(standings.wait_for(Position(7), 1ms), Names{"search"});
  EXPECT_EQ(standings.wait_for(Position(9), 1ms), (Names{"pages", "search"}));
}

TEST(Standings, OneIsWaitedForAlone) {
  Standings standings;
  standings.reached("pages", Position(7));
  standings.reached("search", Position(3));
  EXPECT_EQ(standings.wait_beyond("pages", Position(6), 10s), Position(7));
  EXPECT_EQ(standings.wait_beyond("pages", Position(7), 1ms), std::nullopt);
  EXPECT_EQ(standings.wait_beyond("search", Position(6), 1ms), std::nullopt);
  EXPECT_EQ(standings.wait_beyond("nobody", Position(0), 1ms), std::nullopt);
}

TEST(Standings, KnowWhoIsThereAndWhatIsAnsweredFromThem) {
  Standings standings;
  standings.reached("pages", Position(7));
  standings.reached("back-issues", Position(7));
  EXPECT_EQ(standings.surfaces(), (Names{"back-issues", "pages"}));
  standings.answers_at("pages", {"GET /live"});
  EXPECT_EQ(standings.addresses_of("pages"), Names{"GET /live"});
  EXPECT_EQ(standings.addresses_of("back-issues"), Names());
}

TEST(Standings, RestUntilSomebodyWaits) {
  Standings standings;
  standings.reached("pages", Position(1));
  const auto started = std::chrono::steady_clock::now();
  std::uint64_t hurries = 0;
  standings.rest({}, 20ms, hurries);
  EXPECT_GE(std::chrono::steady_clock::now() - started, 20ms);

  std::vector<std::string> behind{"unasked"};
  std::jthread desk([&] { behind = standings.wait_for(Position(2), 60s); });
  standings.rest({}, 60s, hurries);
  standings.reached("pages", Position(2));
  desk.join();
  EXPECT_TRUE(behind.empty());
  EXPECT_LT(std::chrono::steady_clock::now() - started, 30s);
}

// A flash that came while a follower was at work ends its next rest, once, and that of every other.
TEST(Standings, DoNotRestWhileAFlashIsThere) {
  Standings standings;
  std::uint64_t pages = 0, others = 0;
  standings.hurry();
  const auto started = std::chrono::steady_clock::now();
  standings.rest({}, 60s, pages);
  standings.rest({}, 60s, others);
  EXPECT_LT(std::chrono::steady_clock::now() - started, 30s);
  standings.rest({}, 20ms, pages);
  EXPECT_GE(std::chrono::steady_clock::now() - started, 20ms);
}

TEST(Standings, RestUntilTheEnd) {
  const Standings standings;
  std::stop_source end;
  const auto started = std::chrono::steady_clock::now();
  std::jthread stopping([&] { end.request_stop(); });
  std::uint64_t hurries = 0;
  standings.rest(end.get_token(), 60s, hurries);
  EXPECT_LT(std::chrono::steady_clock::now() - started, 30s);
}

}  // namespace
}  // namespace dateline::app
