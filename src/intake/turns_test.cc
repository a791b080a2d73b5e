#include "intake/turns.h"

#include <gtest/gtest.h>

#include <atomic>
#include <string>
#include <thread>
#include <vector>

namespace dateline::intake {
namespace {

using namespace std::chrono_literals;

TEST(Turns, AreTakenInOrderAndAFlashOvertakesWhoWaits) {
  Turns turns;
  std::mutex mutex;
  std::string order;
  auto first = turns.take(false);
  std::vector<std::jthread> waiting;
  for (const auto& [name, goes_first] :
       {std::pair('a', false), {'b', false}, {'F', true}, {'G', true}, {'c', false}}) {
    waiting.emplace_back([&, name = name, goes_first = goes_first] {
      const auto turn = turns.take(goes_first);
      const std::lock_guard lock(mutex);
      order += name;
    });
    std::this_thread::sleep_for(30ms);  // it waits
  }
  first.reset();
  waiting.clear();
  EXPECT_EQ(order, "FGabc");
}

TEST(Turns, AreOneAtATime) {
  Turns turns;
  std::atomic<int> inside = 0, most = 0;
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 8; ++i)
      threads.emplace_back([&, i] {
        for (int n = 0; n < 200; ++n) {
          const auto turn = turns.take((n + i) % 5 == 0);
          most = std::max(most.load(), ++inside);
          --inside;
        }
      });
  }
  EXPECT_EQ(most, 1);
}

}  // namespace
}  // namespace dateline::intake
