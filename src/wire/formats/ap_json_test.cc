#include "wire/formats/ap_json.h"

#include <gtest/gtest.h>

namespace dateline::wire {
namespace {

constexpr std::string_view one = R"({"api_version":"2.1","data":{"item":{
  "uri":"https://api.wire.example/content/1?qt=a","altids":{"itemid":"1"},"version":2,"type":"text",
  "headline":"Ferry runs","pubstatus":"usable"}},"nitf":{"body_html":"<block><p>OSLO (NW) - It runs.</p></block>"}})";

}  // namespace

TEST(ApJson, ReadsAnItemWithItsTextBesideIt) {
  const auto parsed = parse_ap_json(one, {});
  ASSERT_TRUE(parsed);
  ASSERT_EQ(parsed.value().items.size(), 1u);
  const auto& item = parsed.value().items[0];
  EXPECT_EQ(item.uri, "https://api.wire.example/content/1");
  EXPECT_EQ(item.body_html, "<p>OSLO (NW) - It runs.</p>");
  EXPECT_TRUE(parsed.value().problems.empty());
}

TEST(ApJson, ReadsAFeed) {
  const auto parsed = parse_ap_json(
      R"({"api_version":"1.1","data":{"items":[{"meta":{},"item":{"altids":{"itemid":"1"}}},{"item":{"altids":{"itemid":"2"}}}]}})",
      {});
  ASSERT_TRUE(parsed);
  ASSERT_EQ(parsed.value().items.size(), 2u);
  EXPECT_NE(parsed.value().items[0].uri, parsed.value().items[1].uri);
  EXPECT_EQ(parsed.value().problems.at(0).code, "body-elsewhere");
}

TEST(ApJson, IsToldFromOtherJson) {
  EXPECT_TRUE(is_ap_json(one));
  EXPECT_FALSE(is_ap_json(R"({"uri":"urn:a:1","headline":"Ferry","altids":[{"role":"a","value":"b"}]})"));
  EXPECT_FALSE(parse_ap_json("{}", {}));
  EXPECT_FALSE(parse_ap_json("{", {}));
}

}  // namespace dateline::wire
