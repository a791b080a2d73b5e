#include "http/workers.h"

#include <gtest/gtest.h>

#include <atomic>
#include <latch>

namespace dateline::http {
namespace {

TEST(Workers, FinishWhatTheyTook) {
  std::atomic<int> done = 0;
  {
    Workers workers("test", 2, 100);
    for (int i = 0; i < 50; ++i) EXPECT_TRUE(workers.run([&] { ++done; }));
  }
  EXPECT_EQ(done, 50);
}

TEST(Workers, SayWhenTheyAreFull) {
  std::latch begun(1), may_end(1);
  Workers workers("test", 1, 1);
  ASSERT_TRUE(workers.run([&] {
    begun.count_down();
    may_end.wait();
  }));
  begun.wait();
  EXPECT_TRUE(workers.run([] {}));
  EXPECT_FALSE(workers.run([] {}));
  may_end.count_down();
}

}  // namespace
}  // namespace dateline::http
