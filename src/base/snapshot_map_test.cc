#include "base/snapshot_map.h"

#include <gtest/gtest.h>

#include <string>

namespace dateline {
namespace {

TEST(SnapshotMap, KeepsEveryVersionAsItWas) {
  const SnapshotMap<int, std::string> none;
  const auto one = none.with(1, "a");
  const auto two = one.with(2, "b").with(1, "c");
  const auto gone = two.without(1);
  EXPECT_EQ(none.size(), 0u);
  EXPECT_EQ(none.find(1), nullptr);
  EXPECT_EQ(*one.find(1), "a");
  EXPECT_EQ(*two.find(1), "c");
  EXPECT_EQ(two.size(), 2u);
  EXPECT_EQ(gone.find(1), nullptr);
  EXPECT_EQ(*gone.find(2), "b");
  EXPECT_EQ(gone.size(), 1u);
}

TEST(SnapshotMap, SharesWhatDidNotChange) {
  SnapshotMap<int, std::string> map;
  for (int i = 0; i < 5000; ++i) map = map.with(i, std::to_string(i));
  const auto next = map.with(5000, "new");
  int shared = 0;
  for (int i = 0; i < 5000; ++i) shared += map.find(i) == next.find(i);
  EXPECT_GT(shared, 4900);
  EXPECT_EQ(next.size(), 5001u);
}

TEST(SnapshotMap, VisitsEachOnce) {
  SnapshotMap<int, int> map;
  for (int i = 0; i < 100; ++i) map = map.with(i, i);
  int sum = 0;
  map.each([&](int key, int value) { sum += key == value ? 1 : 0; });
  EXPECT_EQ(sum, 100);
}

}  // namespace
}  // namespace dateline
