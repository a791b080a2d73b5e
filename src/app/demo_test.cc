#include "app/demo.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <regex>

#include "app/site_settings.h"
#include "base/file.h"

namespace dateline::app {
namespace {

const auto share = Share::find({});

std::filesystem::path fresh(const std::string& name) {
  const auto path = std::filesystem::path(testing::TempDir()) / name;
  std::filesystem::remove_all(path);
  return path;
}

TEST(Demo, TakesAnEmptyDirectoryOrItsOwn) {
  const auto path = fresh("demo_claim");
  const auto data = DataDir::open(path).value();
  const auto now = SystemClock().now();
  EXPECT_TRUE(claim_for_demo(data, now).value());
  EXPECT_TRUE(claim_for_demo(data, now).value());

  const auto torn = fresh("demo_torn");
  const auto cut_short = DataDir::open(torn).value();
  ASSERT_TRUE(write_file(torn / (std::string(demo_mark) + ".4711.part"), "see").has_value());
  EXPECT_TRUE(claim_for_demo(cut_short, now).value());

  const auto own = fresh("demo_own");
  const auto someones = DataDir::open(own).value();
  ASSERT_TRUE(write_file(own / "dateline.db", "").has_value());
  EXPECT_FALSE(claim_for_demo(someones, now).value());
  EXPECT_FALSE(std::filesystem::exists(own / demo_mark));
}

// A demonstration in a directory of its own.
struct Seeded {
  explicit Seeded(const std::string& name) {
    auto data = DataDir::open(fresh(name)).value();
    EXPECT_TRUE(claim_for_demo(data, start).value());
    office = Office::open(std::move(data), demo_settings(share).value(), share, clock).value();
    const auto seeded = seed_demo(*office, clock, share);
    EXPECT_TRUE(seeded.has_value()) << seeded.error().text();
  }

  std::vector<JournalEntry> entries() const { return office->archive().read({}, 1000).value(); }

  NewsroomClock clock;
  const Instant start = clock.now();
  std::unique_ptr<Office> office;
};

TEST(Demo, IsSeededOnceInTheOrderOfTheDay) {
  Seeded demo("demo_seed");
  EXPECT_GE(demo.clock.now(), demo.start);
  const auto entries = demo.entries();
  EXPECT_GT(entries.size(), 80U);
  EXPECT_TRUE(std::ranges::is_sorted(entries, {}, &JournalEntry::at));
  EXPECT_LT(entries.front().at, demo.start - std::chrono::hours(40));

  ASSERT_TRUE(seed_demo(*demo.office, demo.clock, share).has_value());
  EXPECT_EQ(demo.office->archive().head().value(), entries.back().position);
}

// What the demonstration is to show, of stories as the taster and the copy desk made them.
TEST(Demo, IsANewsroomWorthLookingAt) {
  const Seeded demo("demo_worth");
  std::map<StoryId, Story> stories;
  std::map<Verb, int> verbs;
  for (const auto& entry : demo.entries()) {
    stories[entry.story.id] = entry.story;
    ++verbs[entry.verb];
  }
  std::map<std::string, int> sources, countries, sectors, kinds, languages, bylines;
  int pictures = 0, corrected = 0, killed = 0, embargoed = 0;
  for (const auto& [id, story] : stories) {
    ++sources[story.source];
    ++countries[story.dateline.country];
    ++kinds[story.kind];
    ++languages[story.language];
    for (const auto& sector : story.sectors) ++sectors[sector];
    for (const auto& byline : story.bylines) ++bylines[byline.key];
    if (story.picture) ++pictures;
    if (!story.corrections.empty()) ++corrected;
    if (story.state == WorkflowState::killed) ++killed;
    if (story.state == WorkflowState::scheduled) ++embargoed;
    EXPECT_NE(story.headline, "") << id.value;
    EXPECT_NE(story.summary, "") << story.headline;
    EXPECT_NE(story.credit_line, "") << story.headline;
    if (story.picture) {
      EXPECT_NE(story.picture->alt, "") << story.headline;
      EXPECT_NE(story.picture->caption, "") << story.headline;
      EXPECT_NE(story.picture->credit, "") << story.headline;
    }
    if (story.kind == "news" && story.language != "ar") {
      EXPECT_NE(story.dateline.country, "") << story.headline;
    }
    if (story.kind == "shorts") {
      EXPECT_NE(story.short_text, "") << story.headline;
    }
  }
  EXPECT_GE(stories.size(), 80U);
  for (const auto* agency : {"northwind", "meridian", "cordillera", "lantern"})
    EXPECT_GE(sources[agency], 15);
  for (const auto* kind : {"opinion", "blog", "interview"}) EXPECT_GE(kinds[kind], 3) << kind;
  EXPECT_GE(kinds["shorts"], 6);
  for (const auto* language : {"es", "fr", "ar"}) EXPECT_GE(languages[language], 2) << language;
  EXPECT_GE(countries.size(), 40U);
  EXPECT_GE(bylines.size(), 60U);
  EXPECT_GE(pictures, 35);
  const auto& all = demo.office->settings().sectors;
  EXPECT_GE(all.size(), 10U);
  for (const auto& sector : all) EXPECT_GE(sectors[sector.key], sector.key == "world" ? 1 : 2) << sector.key;
  EXPECT_EQ(corrected, 1);
  EXPECT_EQ(killed, 1);
  EXPECT_EQ(embargoed, 1);
  EXPECT_GE(verbs[Verb::version], 3);
  EXPECT_TRUE(bylines.contains("pei-shan-kuo"));
}

TEST(Demo, EveryPictureIsThere) {
  const auto folder = std::filesystem::path(DATELINE_SOURCE_DIR) / "samples";
  const std::regex address(R"(https://pictures\.[a-z]+\.example/([a-z-]+\.jpg))");
  for (const auto* part : {"wire", "live"})
    for (const auto& file : sample_files(folder / part)) {
      const auto text = read_file(file.path).value();
      for (std::sregex_iterator found(text.begin(), text.end(), address), end; found != end; ++found)
        EXPECT_TRUE(std::filesystem::exists(folder / "pictures" / (*found)[1].str()))
            << file.path << (*found)[1];
    }
}

}  // namespace
}  // namespace dateline::app
