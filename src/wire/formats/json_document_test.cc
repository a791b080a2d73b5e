#include "wire/formats/json_document.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>

namespace dateline::wire {

TEST(JsonDocument, SaysWhereItIsNoJson) {
  EXPECT_EQ(read_json("{\"a\":\n [1, x]}").error().where, "2:6");
  EXPECT_EQ(read_json("{} {}").error().where, "1:4");
  EXPECT_FALSE(read_json("{\"a\": \"cut"));
}

TEST(JsonDocument, MendsWhatNeedsNoGuess) {
  std::vector<Problem> problems;
  const auto lines = read_json("{\"a\": \"one\ntwo\t\\\"three\\\\\",}", {}, problems);
  ASSERT_TRUE(lines);
  EXPECT_EQ(lines.value().at("a").as_string(), "one\ntwo\t\"three\\");
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_EQ(problems[0].code, "json-malformed");
  const auto values = read_json("{\"a\": 1}\n{\"a\": [2,]}\n", {}, problems);
  ASSERT_TRUE(values);
  EXPECT_EQ(values.value().as_array().size(), 2u);
  EXPECT_EQ(values.value().at(1).at("a").as_array().size(), 1u);
}

TEST(JsonDocument, DoesNotMakeUpWhatIsCutOff) {
  std::vector<Problem> problems;
  for (const auto* text : {"{\"a\": \"cut", "{\"a\": \"b\nc\"", "[1, 2", "{\"a\" 1}", "{\"a\": 1} x"})
    EXPECT_FALSE(read_json(text, {}, problems)) << text;
  EXPECT_TRUE(problems.empty());
  const auto whole = read_json("{\"a\": 1}", {}, problems);
  EXPECT_TRUE(whole && problems.empty());
}

TEST(JsonDocument, ReadsOtherCharsets) {
  const auto value = read_json("{\"a\": \"caf\xe9\"}", "windows-1252");
  ASSERT_TRUE(value);
  EXPECT_EQ(value.value().at("a").as_string(), "café");
}

TEST(JsonDocument, IsNeitherDeepNorEndless) {
  EXPECT_FALSE(read_json(std::string(50'000, '[')));
  EXPECT_EQ(read_json(std::string((16 << 20) + 1, ' ')).error().fault, Fault::limit);
}

}  // namespace dateline::wire
