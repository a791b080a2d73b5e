#include "base/queue.h"

#include <gtest/gtest.h>

#include <thread>

namespace dateline {
namespace {

TEST(Queue, KeepsOrderAcrossThreads) {
  Queue<int> queue(4);
  std::jthread producer([&] {
    for (int i = 0; i < 1000; ++i) queue.push(i);
    queue.close();
  });
  int expected = 0;
  while (auto value = queue.pop()) EXPECT_EQ(*value, expected++);
  EXPECT_EQ(expected, 1000);
}

TEST(Queue, RefusesWhenFullOrClosed) {
  Queue<int> queue(1);
  EXPECT_TRUE(queue.try_push(1));
  EXPECT_FALSE(queue.try_push(2));
  queue.close();
  EXPECT_FALSE(queue.push(3));
  EXPECT_EQ(queue.pop(), 1);
  EXPECT_EQ(queue.pop(), std::nullopt);
}

TEST(Queue, StopsWaitingWhenAsked) {
  Queue<int> queue(1);
  std::stop_source stop;
  std::jthread waiter([&] { EXPECT_EQ(queue.pop(stop.get_token()), std::nullopt); });
  stop.request_stop();
}

}  // namespace
}  // namespace dateline
