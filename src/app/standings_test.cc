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

}  // namespace
}  // namespace dateline::app
