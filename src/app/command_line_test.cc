#include "app/command_line.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "base/file.h"
#include "settings/reference.h"

namespace dateline::app {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

struct Said {
  int status;
  std::string out, err;
};

Said say(std::vector<std::string> words, const std::string& input = {}) {
  std::istringstream in(input);
  std::ostringstream out, err;
  Console console{in, out, err};
  const int status = command_line(std::move(words), console);
  return {status, out.str(), err.str()};
}

TEST(CommandLine, HelpIsNoError) {
  const auto said = say({"--help"});
  EXPECT_EQ(said.status, 0);
  EXPECT_THAT(said.out, HasSubstr("\n  parse "));
  EXPECT_THAT(say({"--version"}).out, StartsWith("dateline "));
}

TEST(CommandLine, WhatIsNoCommandIsUsage) {
  EXPECT_EQ(say({}).status, 2);
  EXPECT_EQ(say({"parse"}).status, 2);
  EXPECT_EQ(say({"parse", "--colour", "x"}).status, 2);
  const auto said = say({"whistle"});
  EXPECT_EQ(said.status, 2);
  EXPECT_THAT(said.err, HasSubstr("whistle"));
}

TEST(CommandLine, ReadsTheWordsOfSources) {
  EXPECT_THAT(say({"sources", "pause"}).err, HasSubstr("which source?"));
  EXPECT_EQ(say({"sources", "pause"}).status, 2);
  EXPECT_EQ(say({"sources", "feed", "lantern"}).status, 2);
}

TEST(CommandLine, SettingsPrintsTheReference) {
  EXPECT_EQ(say({"settings"}).out, settings_help());
  EXPECT_EQ(say({"settings", "--reference"}).out, settings_markdown());
}

TEST(CommandLine, BadSettingsStopEveryCommand) {
  const auto file = testing::TempDir() + "/command_line_site.toml";
  ASSERT_TRUE(write_file(file, "[site]\nzone = 'Mars/Olympus'\n").has_value());
  const auto said = say({"settings", "--check", "--config", file});
  EXPECT_EQ(said.status, 1);
  EXPECT_EQ(said.out, "");
  EXPECT_THAT(said.err, StartsWith("dateline: " + file + ":2:8: bad value 'Mars/Olympus' for 'zone'"));
}

TEST(CommandLine, CleanReadsStandardInput) {
  const auto said = say({"clean"}, "<p onclick=x>Plain <script>alert(1)</script>words</p>");
  EXPECT_EQ(said.status, 0);
  EXPECT_EQ(said.out, "<p>Plain words</p>\n");
}

}  // namespace
}  // namespace dateline::app
