#include "taster/memory.h"

#include <gtest/gtest.h>

namespace dateline::taster {
namespace {

NewsItem item(std::string uri) {
  NewsItem made;
  made.uri = std::move(uri);
  return made;
}

TEST(Memory, numbers_stories_and_finds_by_key) {
  Memory memory;
  EXPECT_EQ(memory.keep(item("urn:x:1"), {"uri:urn:x:1", "text:a"}, {}), StoryId(1));
  EXPECT_EQ(memory.keep(item("urn:x:2"), {"uri:urn:x:2"}, {}), StoryId(2));
  Tasting version;
  version.decision = Outcome::version;
  version.story = StoryId(1);
  EXPECT_EQ(memory.keep(item("urn:x:1"), {"uri:urn:x:1"}, version), StoryId(1));
  const auto known = memory.find({"uri:urn:x:1", "text:a", "text:b"});
  ASSERT_EQ(known.size(), 2U);
  EXPECT_EQ(known[0].item_id, ItemId(1));
  EXPECT_EQ(known[1].story, StoryId(1));
}

TEST(Memory, forgets_the_oldest_when_full) {
  Memory memory(2);
  memory.keep(item("1"), {"uri:1", "text:a"}, {});
  memory.keep(item("2"), {"uri:2", "text:a"}, {});
  memory.keep(item("3"), {"uri:3"}, {});
  EXPECT_EQ(memory.size(), 2U);
  EXPECT_TRUE(memory.find({"uri:1"}).empty());
  EXPECT_EQ(memory.find({"text:a"}).size(), 1U);
  EXPECT_EQ(memory.find({"uri:3"}).front().item.uri, "3");
}

TEST(Memory, finds_like_copy_by_two_keys_that_few_share) {
  Memory memory;
  memory.keep(item("1"), {"uri:1", "near:a", "near:b"}, {});
  EXPECT_EQ(memory.find({"near:a", "near:b", "near:c"}).size(), 1U);
  EXPECT_TRUE(memory.find({"near:a", "near:c"}).empty());
  for (int i = 0; i < 20; ++i) memory.keep(item("2"), {"near:a"}, {});
  EXPECT_TRUE(memory.find({"near:a", "near:b"}).empty());
}

TEST(Memory, finds_the_surest_keys_first) {
  Memory memory;
  memory.keep(item("1"), {"uri:1", "slug:a"}, {});
  for (int i = 0; i < 60; ++i) memory.keep(item("2"), {"slug:a"}, {});
  const auto known = memory.find({"uri:1", "slug:a"});
  ASSERT_EQ(known.size(), 50U);
  EXPECT_EQ(known.front().item.uri, "1");
}

}  // namespace
}  // namespace dateline::taster
