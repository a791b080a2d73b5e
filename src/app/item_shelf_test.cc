#include "app/item_shelf.h"

#include <gtest/gtest.h>

namespace dateline::app {
namespace {

TEST(ItemShelf, gives_back_any_item_at_any_time) {
  auto shelf = ItemShelf::open().value();
  NewsItem one{.uri = "urn:x:1"}, two{.uri = "urn:x:2"}, three{.uri = "urn:x:3"};
  two.signals = {"withheld-copy"};
  EXPECT_EQ(shelf.put(one).value(), ItemId(1));
  EXPECT_EQ(shelf.put(two).value(), ItemId(2));
  EXPECT_EQ(shelf.get(ItemId(1)).value(), one);
  EXPECT_EQ(shelf.put(three).value(), ItemId(3));
  EXPECT_EQ(shelf.get(ItemId(2)).value(), two);
  EXPECT_EQ(shelf.get(ItemId(3)).value(), three);
}

}  // namespace
}  // namespace dateline::app
