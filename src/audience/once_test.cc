#include "audience/once.h"

#include <gtest/gtest.h>

namespace dateline::audience {
namespace {

const StoryId ferry(1), quarry(2);

TEST(Once, CountsAReloadOnce) {
  Once once;
  EXPECT_TRUE(once.counts({ferry, 7, 70}));
  EXPECT_FALSE(once.counts({ferry, 7, 70}));
  EXPECT_TRUE(once.counts({quarry, 7, 70}));
  EXPECT_TRUE(once.counts({ferry, 8, 70}));
  once.forget();
  EXPECT_TRUE(once.counts({ferry, 7, 70}));
}

TEST(Once, CountsSoManyReadersOfOneNetwork) {
  Once once;
  std::uint32_t counted = 0;
  for (std::uint64_t reader = 1; reader <= 100; ++reader) counted += once.counts({ferry, reader, 70});
  EXPECT_EQ(counted, Once::most_of_a_network);
  EXPECT_TRUE(once.counts({ferry, 500, 71}));
  EXPECT_TRUE(once.counts({quarry, 1, 70}));
}

}  // namespace
}  // namespace dateline::audience
