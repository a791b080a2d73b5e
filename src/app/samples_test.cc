#include "app/samples.h"

#include <gtest/gtest.h>

#include <map>

#include "base/file.h"
#include "wire/formats/parse.h"

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
  EXPECT_EQ(filled("{{now|year}}, {{now-1d|weekday}}, {{now+2d|weekday:es}}"), "2025, Tuesday, viernes");
  EXPECT_EQ(filled("no {{braces}} {of} ours"), "no {{braces}} {of} ours");
}

TEST(Samples, CountsRounds) {
  EXPECT_EQ(fill_times("{{round}} {{round+3}} {{round*4+10}} {{round*4%7+10}} {{round%5}}", now, 9).value(),
            "9 12 46 11 4");
  EXPECT_EQ(filled("{{round}}"), "0");
}

TEST(Samples, RefusesWhatIsNoTime) {
  for (const char* text :
       {"{{now", "{{now-3h}}", "{{now-3y|rfc3339}}", "{{now3h|rfc3339}}", "{{now-h|rfc3339}}", "{{now|iso}}",
        "{{now|dmy:Mars/Olympus}}", "{{now-3h|rfc3339", "{{round", "{{round-1}}", "{{round+}}", "{{round%0}}",
        "{{round+3*2}}", "{{round*2*2}}", "{{round+-1}}", "{{rounded}}"})
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
           {"beside.txt", "{{not ours"}}) {
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

TEST(Samples, OursAreInEveryFormat) {
  const auto samples = read_samples(DATELINE_SOURCE_DIR "/samples/wire", now);
  ASSERT_TRUE(samples.has_value()) << samples.error().text();
  std::map<std::string, int> formats;
  for (const auto& sample : samples.value()) {
    const auto parsed = wire::parse(sample.bytes, {.name = sample.name, .source = sample.source});
    ASSERT_TRUE(parsed.has_value()) << sample.name << ": " << parsed.error().text();
    EXPECT_EQ(parsed.value().items.size(), 1U) << sample.name;
    ++formats[parsed.value().format];
  }
  EXPECT_GE(samples.value().size(), 90U);
  for (const auto* format : {"rss", "atom", "ninjs", "text", "page"}) EXPECT_GE(formats[format], 9) << format;
  EXPECT_GE(formats["rdf"], 3);
}

// The same item of two rounds is two items: its words differ, not only its identifier.
TEST(Samples, OursThatComeAgainSayWhichRoundItIs) {
  const auto files = sample_files(DATELINE_SOURCE_DIR "/samples/live");
  EXPECT_GE(files.size(), 20U);
  for (const auto& file : files) {
    const auto one = wire::parse(read_sample(file, now, 1).value().bytes, {.source = file.source}).value();
    const auto two = wire::parse(read_sample(file, now, 2).value().bytes, {.source = file.source}).value();
    EXPECT_NE(one.items.at(0).uri, two.items.at(0).uri) << file.path;
    if (one.items[0].pub_status == PubStatus::usable) {
      EXPECT_NE(one.items[0].body_html, two.items[0].body_html) << file.path;
    }
  }
}

}  // namespace
}  // namespace dateline::app
