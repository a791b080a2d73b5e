#include "wire/formats/json_lookup.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>

namespace dateline::wire {
namespace {

boost::json::object object(std::string_view text) {
  return boost::json::parse(text).as_object();
}

}  // namespace

TEST(JsonLookup, ReadsTextAndNumbers) {
  const auto read = object(R"({"a":"x","b":7,"c":[1]})");
  EXPECT_EQ(json_text(read, "a"), "x");
  EXPECT_EQ(json_text(read, "b"), "7");
  EXPECT_EQ(json_text(read, "c"), "");
  EXPECT_EQ(json_number(read, "b"), 7);
  EXPECT_FALSE(json_number(read, "a"));
}

TEST(JsonLookup, ReadsListsHoweverWritten) {
  const auto read = object(
      R"({"list":[{"n":1},2],"numbered":{"1":{"n":1},"2":{"n":2}},"one":{"n":1},"t":"x","ts":["x",1,"y"]})");
  EXPECT_EQ(json_objects(read, "list").size(), 1u);
  EXPECT_EQ(json_objects(read, "numbered").size(), 2u);
  EXPECT_EQ(json_objects(read, "one").size(), 1u);
  EXPECT_TRUE(json_objects(read, "none").empty());
  EXPECT_EQ(json_texts(read, "t"), std::vector<std::string>{"x"});
  EXPECT_EQ(json_texts(read, "ts"), (std::vector<std::string>{"x", "y"}));
  EXPECT_EQ(json_object(read, "list"), nullptr);
}

}  // namespace dateline::wire
