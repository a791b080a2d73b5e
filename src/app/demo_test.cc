#include "app/demo.h"

#include <gtest/gtest.h>

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

TEST(Demo, IsSeededOnceInTheOrderOfTheDay) {
  const auto path = fresh("demo_seed");
  auto data = DataDir::open(path).value();
  NewsroomClock clock;
  const auto start = clock.now();
  ASSERT_TRUE(claim_for_demo(data, start).value());
  const auto office = Office::open(std::move(data), demo_settings(share).value(), share, clock).value();
  const auto seeded = seed_demo(*office, clock, share);
  ASSERT_TRUE(seeded.has_value()) << seeded.error().text();
  EXPECT_GE(clock.now(), start);

  const auto entries = office->archive().read({}, 1000).value();
  EXPECT_GT(entries.size(), 5U);
  EXPECT_TRUE(std::ranges::is_sorted(entries, {}, &JournalEntry::at));
  EXPECT_LT(entries.front().at, start - std::chrono::hours(1));

  ASSERT_TRUE(seed_demo(*office, clock, share).has_value());
  EXPECT_EQ(office->archive().head().value(), entries.back().position);
}

}  // namespace
}  // namespace dateline::app
