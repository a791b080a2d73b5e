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

TEST(Standings, RestUntilSomebodyWaits) {
  Standings standings;
  standings.reached("pages", Position(1));
  const auto started = std::chrono::steady_clock::now();
  standings.rest({}, 20ms);
  EXPECT_GE(std::chrono::steady_clock::now() - started, 20ms);

  std::vector<std::string> behind{"unasked"};
  std::jthread desk([&] { behind = standings.wait_for(Position(2), 60s); });
  standings.rest({}, 60s);
  standings.reached("pages", Position(2));
  desk.join();
  EXPECT_TRUE(behind.empty());
  EXPECT_LT(std::chrono::steady_clock::now() - started, 30s);
}

TEST(Standings, RestUntilTheEnd) {
  const Standings standings;
  std::stop_source end;
  const auto started = std::chrono::steady_clock::now();
  std::jthread stopping([&] { end.request_stop(); });
  standings.rest(end.get_token(), 60s);
  EXPECT_LT(std::chrono::steady_clock::now() - started, 30s);
}

}  // namespace
}  // namespace dateline::app
