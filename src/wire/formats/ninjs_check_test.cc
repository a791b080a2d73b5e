#include "wire/formats/ninjs_check.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>

namespace dateline::wire {
namespace {

std::vector<Problem> check(std::string_view document, int version) {
  return check_ninjs(boost::json::parse(document).get_object(), version);
}

bool is_valid(std::string_view document, int version) {
  return is_valid_ninjs(check(document, version));
}

int version(std::string_view document) {
  return ninjs_version(boost::json::parse(document).get_object());
}

}  // namespace

TEST(NinjsVersion, IsDeclaredOrTold) {
  EXPECT_EQ(version(R"({"$standard":{"version":"1.4"},"uri":"urn:a:1"})"), 14);
  EXPECT_EQ(
      version(R"({"standard":{"schema":"https://north.example/ninjs-schema_2.1.json"},"uri":"urn:a:1"})"),
      21);
  EXPECT_EQ(version(R"({"uri":"urn:a:1","headline":"Ferry runs again"})"), 16);
  EXPECT_EQ(version(R"({"uri":"urn:a:1","headlines":[],"versioncreated":"x"})"), 22);
  EXPECT_EQ(version(R"({"uri":"urn:a:1","versionCreated":"x"})"), 31);
}

TEST(NinjsCheck, NamesWhatIsWrong) {
  const auto problems = check(R"({"uri":"urn:a:1","pubStatus":"gone"})", 31);
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_EQ(problems[0].code, "ninjs-invalid");
  EXPECT_EQ(problems[0].detail, "'pubStatus' is not one of: usable withheld canceled");
}

TEST(NinjsCheck, KnowsEachVersionsMembers) {
  EXPECT_TRUE(is_valid(R"({"uri":"urn:a:1","headline":"x","body_html":"<p>y</p>"})", 10));
  EXPECT_FALSE(is_valid(R"({"headline":"x"})", 10));
  EXPECT_FALSE(is_valid(R"({"uri":"urn:a:1","infosource":[]})", 11));
  EXPECT_TRUE(is_valid(R"({"uri":"urn:a:1","infosource":[{"name":"North"}]})", 12));
  EXPECT_FALSE(is_valid(R"({"uri":"urn:a:1","headline_":"x"})", 13));
  EXPECT_FALSE(is_valid(R"({"uri":"urn:a:1","headline":"x"})", 31));
  EXPECT_TRUE(is_valid(R"({"uri":"urn:a:1","altids":[{"role":"r","value":"v"}]})", 20));
  EXPECT_FALSE(is_valid(R"({"uri":"urn:a:1","altids":[{"role":"r","value":"v"}]})", 30));
  EXPECT_FALSE(is_valid(R"({"uri":"urn:a:1","urgency":12})", 31));
  EXPECT_FALSE(is_valid(R"({"uri":"urn:a:1","associations":[{"uri":"urn:a:2"}]})", 31));
  EXPECT_FALSE(
      is_valid(R"({"uri":"urn:a:1","rightsInfo":{"encodedRights":"a","linkedRights":"urn:a:3"}})", 31));
}

TEST(NinjsCheck, ReadsNumbersThatNoIntegerHolds) {
  for (const char* number : {"1e999", "-1e999", "1e300", "-99999999999999999999999", "3.5"})
    EXPECT_FALSE(is_valid(std::string(R"({"uri":"urn:a:1","urgency":)") + number + "}", 31)) << number;
  EXPECT_TRUE(is_valid(R"({"uri":"urn:a:1","urgency":4.0})", 31));
}

// The schemas before 3.0 take any number, and say in words that it is one of nine.
TEST(NinjsCheck, AnUrgencyIsOneOfNineInEveryVersion) {
  for (const int version : {11, 16, 20, 22, 30}) {
    EXPECT_TRUE(is_valid(R"({"uri":"urn:a:1","urgency":9})", version)) << version;
    for (const char* number : {"0", "10", "0.5", "-1"})
      EXPECT_FALSE(is_valid(std::string(R"({"uri":"urn:a:1","urgency":)") + number + "}", version)) << number;
  }
}

TEST(NinjsCheck, ABadUriIsAProblemOfFormOnly) {
  const auto problems = check(R"({"uri":"item 7"})", 31);
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_EQ(problems[0].code, "ninjs-format");
  EXPECT_TRUE(is_valid_ninjs(problems));
}

TEST(NinjsCheck, StopsWhereInputIsEndless) {
  std::string many = R"({"uri":"urn:a:1")";
  for (int i = 0; i < 500; ++i) many += ",\"m" + std::to_string(i) + "\":1";
  EXPECT_EQ(check(many + "}", 31).size(), 50u);
}

}  // namespace dateline::wire
