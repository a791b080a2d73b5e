#include "app/verbs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "base/file.h"

namespace dateline::app {
namespace {

using testing::HasSubstr;

TEST(Verbs, ParsePrintsALineAFileAndGoesOnPastABadOne) {
  const auto file = testing::TempDir() + "/verbs_parse.txt";
  ASSERT_TRUE(
      write_file(file, "APIA, Jan 17 (Lantern) - A ferry named after a turtle came first, passengers said.\n")
          .has_value());
  std::istringstream in;
  std::ostringstream out, err;
  Console console{in, out, err};
  const auto status = parse(
      {}, {.format = {}, .base_url = {}, .source = {}, .headers = {}, .files = {"/no/where", file}}, console);
  EXPECT_EQ(status.value(), 1);
  EXPECT_THAT(out.str(), HasSubstr("\"format\":\"text\""));
  EXPECT_EQ(std::ranges::count(out.str(), '\n'), 1);
  EXPECT_THAT(err.str(), HasSubstr("/no/where"));
}

struct LineVerbs : testing::Test {
  std::istringstream in;
  std::ostringstream out, err;
  Console console{in, out, err};

  std::filesystem::path file(const std::string& text) {
    const std::filesystem::path path = testing::TempDir() + "/verbs_lines.jsonl";
    EXPECT_TRUE(write_file(path, text).has_value());
    return path;
  }
};

constexpr const char* bridge =
    R"({"uri": "urn:x:bridge", "version": "1", "type": "text", "pubStatus": "usable", "language": "en",
"headlines": [{"role": "main", "value": "Bridge over the Maule closed after flood"}],
"bodies": [{"role": "main", "contentType": "text/html", "value":
"<p>TALCA, Chile (Cordillera) - A road bridge was closed on Tuesday after a flood damaged a pillar, the ministry said.</p>"}]})";

std::string one_line(std::string text) {
  std::erase(text, '\n');
  return text + "\n";
}

TEST_F(LineVerbs, TasteKnowsWhatCameBefore) {
  const auto lines = file(one_line(bridge) + one_line(bridge));
  const auto status = taste({}, {.file = lines, .source = {}}, console);
  ASSERT_TRUE(status.has_value()) << status.error().text();
  EXPECT_THAT(out.str(), HasSubstr("\"decision\":\"new\""));
  EXPECT_THAT(out.str(), HasSubstr("\"decision\":\"duplicate\""));
  EXPECT_THAT(out.str(), HasSubstr("\"country\":\"CL\""));
}

TEST_F(LineVerbs, DraftPrintsWhatThePageWould) {
  ASSERT_TRUE(draft({}, {.file = file(one_line(bridge)), .source = {}}, console).has_value());
  EXPECT_THAT(out.str(), HasSubstr("\"headline\":\"Bridge over the Maule closed after flood\""));
  EXPECT_THAT(out.str(), HasSubstr("\"credit\":\"("));
}

TEST_F(LineVerbs, LocateFindsPlacesAndResolvesSpans) {
  const auto lines = file(
      "{\"id\":1,\"text\":\"From Oslo to Bergen.\"}\n{\"id\":2,\"text\":\"From Oslo to "
      "Bergen.\",\"spans\":[[13,19]]}\n");
  ASSERT_TRUE(locate({}, {.file = lines}, console).has_value());
  EXPECT_THAT(out.str(), HasSubstr("{\"id\":1,\"places\":[{\"start\":5,\"end\":9,\"name\":\"Oslo\""));
  EXPECT_THAT(out.str(), HasSubstr("{\"id\":2,\"places\":[{\"start\":13,"));
  const auto bad = locate({}, {.file = file("{\"id\":1,\"text\":\"a\",\"spans\":[3]}")}, console);
  EXPECT_EQ(bad.error().fault, Fault::invalid);
}

}  // namespace
}  // namespace dateline::app
