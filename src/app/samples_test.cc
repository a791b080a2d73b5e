#include "app/samples.h"

#include <gtest/gtest.h>

#include "base/file.h"

namespace dateline::app {
namespace {

const Instant now = parse_rfc3339("2025-12-24T22:29:30Z").value();

std::string filled(std::string_view text) {
  return fill_times(text, now).value();
}

TEST(Samples, FillsInTimes) {
  EXPECT_EQ(filled("a {{now-3h|rfc3339}} b {{now+20m|rfc3339}}"),
            "a 2025-12-24T19:29:30Z b 2025-12-24T22:49:30Z");
  EXPECT_EQ(filled("{{now|rfc822}}"), "Wed, 24 Dec 2025 22:29:30 GMT");
  EXPECT_EQ(filled("OSLO, {{now-17d|dateline}} (A) -"), "OSLO, Dec 7 (A) -");
  EXPECT_EQ(filled("{{now|dmy:Asia/Kolkata}}"), "25-12-2025 03:59 IST");
  EXPECT_EQ(filled("no {{braces}} {of} ours"), "no {{braces}} {of} ours");
}

TEST(Samples, RefusesWhatIsNoTime) {
  for (const char* text :
       {"{{now", "{{now-3h}}", "{{now-3y|rfc3339}}", "{{now3h|rfc3339}}", "{{now-h|rfc3339}}", "{{now|iso}}",
        "{{now|dmy:Mars/Olympus}}", "{{now-3h|rfc3339"})
    EXPECT_EQ(fill_times(text, now).error().fault, Fault::invalid) << text;
  EXPECT_EQ(fill_times("a\nb\n{{now|x}}", now).error().where, "line 3");
}

TEST(Samples, AreReadInTheOrderTheyWereSent) {
  const std::filesystem::path folder = testing::TempDir() + "/samples_test";
  std::filesystem::remove_all(folder);
  for (const auto& [path, text] : std::vector<std::pair<std::string, std::string>>{
           {"north/late-1.txt", "{{now-9h|rfc3339}} {{now-1h|rfc3339}}"},
           {"north/late.txt", "{{now-1h|rfc3339}}"},
           {"south/early.txt", "{{now-2h|rfc3339}} {{now+5d|rfc3339}}"},
           {"site.toml", "{{not ours"}}) {
    std::filesystem::create_directories((folder / path).parent_path());
    ASSERT_TRUE(write_file(folder / path, text).has_value());
  }
  const auto samples = read_samples(folder, now).value();
  ASSERT_EQ(samples.size(), 3U);
  EXPECT_EQ(samples[0].name, "early.txt");
  EXPECT_EQ(samples[0].source, "south");
  EXPECT_EQ(samples[0].sent, now - std::chrono::hours(2));
  EXPECT_EQ(samples[1].name, "late.txt");
  EXPECT_EQ(samples[2].name, "late-1.txt");
}

TEST(Samples, OursCanBeRead) {
  const auto samples = read_samples(DATELINE_SOURCE_DIR "/samples", now);
  ASSERT_TRUE(samples.has_value()) << samples.error().text();
  EXPECT_FALSE(samples.value().empty());
}

}  // namespace
}  // namespace dateline::app
