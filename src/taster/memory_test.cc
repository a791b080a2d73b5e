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

}  // namespace
}  // namespace dateline::taster
