#include "wire/formats/ninjs_repair.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>

namespace dateline::wire {
namespace {

boost::json::object repaired(std::string_view source, const Hints& hints = {}) {
  auto document = boost::json::parse(source).get_object();
  std::vector<Problem> problems;
  repair_ninjs(document, hints, problems);
  return document;
}

}  // namespace

TEST(NinjsRepair, ChoosesCopyByRoleAndType) {
  const auto document =
      repaired(R"({"headlines":[{"role":"short","value":"Ice"},{"role":"main","value":"Ice &amp; snow"}],
    "bodies":[{"role":"main","contentType":"text/plain","value":"x"},{"contentType":"text/html","value":"<p>y</p>"}]})");
  EXPECT_EQ(document.at("headlines").at(0).at("value"), "Ice & snow");
  EXPECT_EQ(document.at("bodies").at(0).at("value"), "<p>y</p>");
}

TEST(NinjsRepair, KeepsAPicturesAltTextBesideItsCaption) {
  const auto document = repaired(
      R"({"associations":[{"descriptions":[{"role":"alt","value":"A &amp; B"},{"role":"caption","value":"C"}]},
                          {"descriptions":[{"role":"altText","value":"D"}]}]})");
  const auto& files = document.at("associations").as_array();
  EXPECT_EQ(files[0].at("descriptions"),
            boost::json::parse(R"([{"role":"caption","value":"C"},{"role":"alt","value":"A & B"}])"));
  EXPECT_EQ(files[1].at("descriptions"), boost::json::parse(R"([{"role":"alt","value":"D"}])"));
}

TEST(NinjsRepair, ReadsLooseNumbersAndTimes) {
  const auto document = repaired(R"({"version":3,"urgency":"4","versionCreated":"2025-12-25T08:00:00"})",
                                 {.source_zone = "Europe/Oslo"});
  EXPECT_EQ(document.at("version"), "3");
  EXPECT_EQ(document.at("urgency"), 4);
  EXPECT_EQ(document.at("versionCreated"), "2025-12-25T07:00:00Z");
}

TEST(NinjsRepair, KnowsCancelledAndFailsClosed) {
  EXPECT_EQ(repaired(R"({"pubStatus":"Cancelled"})").at("pubStatus"), "canceled");
  EXPECT_EQ(repaired(R"({"pubStatus":"draft"})").at("pubStatus"), "withheld");
  EXPECT_EQ(repaired(R"({"embargoedUntil":"noon"})").at("pubStatus"), "withheld");
  EXPECT_FALSE(repaired(R"({"embargoedUntil":null})").contains("pubStatus"));
}

}  // namespace dateline::wire
