#include "wire/feeds/drop_rules.h"

#include <gtest/gtest.h>

#include "settings/reader.h"

namespace dateline::feeds {
namespace {

using namespace std::chrono_literals;

TEST(DropRules, StandInTheDataDirectoryByDefault) {
  const auto rules = drop_rules(default_settings(), "/newsroom");
  EXPECT_EQ(rules.folder, "/newsroom/drop");
  EXPECT_EQ(rules.finished, Finished::move);
  EXPECT_GT(rules.largest, 0u);
}

TEST(DropRules, FollowTheSettings) {
  const auto settings = parse_settings(R"(
[drop]
folder = "/srv/wire"
finished = "keep"
[[source]]
name = "lantern"
[limits]
delivery_bytes = 1000
)",
                                       "site.toml")
                            .value();
  const auto rules = drop_rules(settings, "/newsroom");
  EXPECT_EQ(rules.folder, "/srv/wire");
  EXPECT_EQ(rules.finished, Finished::keep);
  EXPECT_EQ(rules.largest, 1000u);
  EXPECT_EQ(rules.sources, std::vector<std::string>{"lantern"});
}

TEST(DropRules, WaitLongerAfterEachFailure) {
  const DropPace pace;
  EXPECT_EQ(retry_after(pace, 1), 1s);
  EXPECT_EQ(retry_after(pace, 2), 2s);
  EXPECT_EQ(retry_after(pace, 5), 16s);
  EXPECT_EQ(retry_after(pace, 7), 60s);
  EXPECT_EQ(retry_after(pace, 1'000'000), 60s);
}

}  // namespace
}  // namespace dateline::feeds
