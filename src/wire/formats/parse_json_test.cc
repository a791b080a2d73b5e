#include "wire/formats/parse_json.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "wire/formats/ninjs_check.h"

namespace dateline::wire {

TEST(ParseJson, PrintsTheContract) {
  const auto parsed = parse(
      "<rss version='2.0'><channel><title>North</title><item><title>Ferry runs</title>"
      "<guid>a b</guid><description>It runs.</description></item></channel></rss>",
      {});
  ASSERT_TRUE(parsed);
  const auto line = to_json(parsed.value(), "feed.xml");
  EXPECT_EQ(line.at("file"), "feed.xml");
  EXPECT_EQ(line.at("format"), "rss");
  EXPECT_EQ(line.at("feed").at("title"), "North");
  EXPECT_FALSE(line.at("feed").get_object().contains("ttl"));
  const auto& item = line.at("items").at(0).get_object();
  EXPECT_EQ(item.at("ninjs").at("headlines").at(0).at("value"), "Ferry runs");
  EXPECT_TRUE(item.at("control").is_null());
  const auto problems = check_ninjs(item.at("ninjs").get_object(), 31);
  EXPECT_TRUE(problems.empty()) << problems.front().detail;
}

}  // namespace dateline::wire
