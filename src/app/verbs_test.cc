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

}  // namespace
}  // namespace dateline::app
