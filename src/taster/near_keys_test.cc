#include "taster/near_keys.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace dateline::taster {
namespace {

NewsItem near_item(std::string html) {
  NewsItem made;
  made.body_html = std::move(html);
  return made;
}

const std::string ferry_copy =
    "<p>The ferry that sank in the harbour of Port Ansell in spring was raised on Monday, the harbour office "
    "said. "
    "Divers had worked for eleven weeks to seal its hull.</p>";

TEST(NearKeys, are_shared_by_copy_with_an_edit_and_a_frame) {
  const auto keys = near_keys(near_item(ferry_copy));
  const auto other = near_keys(near_item(ferry_copy + "<p>Read more about harbours in our newsletter.</p>"));
  ASSERT_EQ(keys.size(), 8U);
  EXPECT_TRUE(is_near_key(keys.front()));
  EXPECT_TRUE(std::ranges::any_of(keys, [&](const auto& key) { return std::ranges::count(other, key) > 0; }));
}

TEST(NearKeys, are_none_of_short_copy) {
  EXPECT_TRUE(near_keys(near_item("<p>Markets closed.</p>")).empty());
  EXPECT_FALSE(is_near_key("uri:urn:x:near:1"));
}

}  // namespace
}  // namespace dateline::taster
