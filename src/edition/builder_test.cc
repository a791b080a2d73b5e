#include "edition/builder.h"

#include <gtest/gtest.h>

namespace dateline::edition {
namespace {

using Of = ListKey::Of;
using std::chrono::hours;
using std::chrono::minutes;

const Instant noon = parse_rfc3339("2026-03-01T12:00:00Z").value();

Settings settings() {
  Settings settings;
  settings.limits.list_length = 3;
  settings.limits.hot_stories = 10;
  settings.editions = {{.key = "asia", .countries = {"KR", "IN"}}, {.key = "world"}};
  return settings;
}

JournalEntry entry(std::int64_t id, WorkflowState state = WorkflowState::published) {
  JournalEntry entry;
  entry.story.id = StoryId(id);
  entry.story.state = state;
  entry.story.headline = "Story " + std::to_string(id);
  entry.story.created = noon + minutes(id);
  entry.story.sectors = {"science"};
  entry.story.dateline.country = "KR";
  entry.story.about_countries = {"RU", "KR"};
  entry.story.bylines = {{"Ada Quill", "ada-quill"}};
  return entry;
}

std::vector<std::int64_t> ids(std::span<const StoryPtr> list) {
  std::vector<std::int64_t> ids;
  for (const auto& story : list) ids.push_back((*story)->id.value);
  return ids;
}

struct Builder : testing::Test {
  const Settings set = settings();
  EditionBuilder builder{set};
  Change apply(const JournalEntry& e) { return builder.apply(e, noon + hours(1000)); }
  std::vector<std::int64_t> on(Of of, std::string key) {
    return ids(builder.edition().list({of, std::move(key)}));
  }
};

TEST_F(Builder, MovesUpWhatAWritethruHasRaised) {
  apply(entry(1));
  apply(entry(2));
  auto anew = entry(1);
  anew.story.risen = noon + minutes(30);
  apply(anew);
  EXPECT_EQ(on(Of::latest, ""), (std::vector<std::int64_t>{1, 2}));
}

TEST_F(Builder, PutsAStoryOnEveryListItBelongsTo) {
  const auto change = apply(entry(1));
  EXPECT_EQ(change.lists.size(), 9u);
  for (const auto& [of, key] : {std::pair{Of::latest, ""},
                                {Of::kind, "news"},
                                {Of::country, "KR"},
                                {Of::country, "RU"},
                                {Of::sector, "science"},
                                {Of::byline, "ada-quill"},
                                {Of::event, "1"},
                                {Of::edition, "asia"},
                                {Of::edition, "world"}})
    EXPECT_EQ(on(of, key), (std::vector<std::int64_t>{1})) << key;
  EXPECT_TRUE(builder.edition().list({Of::country, "FR"}).empty());
}

TEST_F(Builder, OrdersByCreatedAndIgnoresRepeats) {
  for (const auto id : {2, 1, 3, 2, 3}) apply(entry(id));
  EXPECT_EQ(on(Of::latest, ""), (std::vector<std::int64_t>{3, 2, 1}));
}

TEST_F(Builder, MovesAStoryWhoseCountryChanges) {
  apply(entry(1));
  auto moved = entry(1);
  moved.story.dateline.country = "FR";
  moved.story.about_countries = {};
  const auto change = apply(moved);
  EXPECT_TRUE(on(Of::country, "KR").empty());
  EXPECT_EQ(on(Of::country, "FR"), (std::vector<std::int64_t>{1}));
  EXPECT_TRUE(std::ranges::binary_search(change.lists, ListKey{Of::country, "KR"}));
}

TEST_F(Builder, TakesAKilledStoryOffEveryListAndRemembersTheAddress) {
  apply(entry(1));
  apply(entry(1, WorkflowState::killed));
  EXPECT_EQ(builder.edition().story(StoryId(1)), nullptr);
  EXPECT_EQ(builder.edition().closed(StoryId(1)), Closed::killed);
  builder.edition().each_list([](const ListKey& key) { ADD_FAILURE() << key.key; });
}

TEST_F(Builder, KnowsNothingOfWhatWasNeverPublic) {
  auto embargoed = entry(1);
  embargoed.story.created.reset();
  embargoed.story.embargoed_until = noon + hours(2000);
  const auto change = apply(embargoed);
  EXPECT_TRUE(change.lists.empty());
  EXPECT_EQ(builder.edition().closed(StoryId(1)), std::nullopt);
}

TEST_F(Builder, RefillsAListThatLosesItsNewest) {
  for (int id = 1; id <= 9; ++id) apply(entry(id));
  for (int id = 9; id >= 4; --id) apply(entry(id, WorkflowState::unpublished));
  EXPECT_EQ(on(Of::latest, ""), (std::vector<std::int64_t>{3, 2, 1}));
}

TEST_F(Builder, KeepsTheHotSetBounded) {
  for (int id = 1; id <= 40; ++id) apply(entry(id));
  EXPECT_LE(builder.edition().size(), 11u);
  EXPECT_EQ(builder.edition().story(StoryId(1)), nullptr);
  EXPECT_EQ(on(Of::latest, ""), (std::vector<std::int64_t>{40, 39, 38}));
}

TEST_F(Builder, ListsTagsAndCorrections) {
  auto tagged = entry(1);
  tagged.story.tags = {"New Year", "new-year", "★"};
  for (int i = 0; i < 20; ++i) tagged.story.tags.push_back("tag " + std::to_string(i));
  apply(tagged);
  EXPECT_EQ(on(Of::tag, "new-year"), (std::vector<std::int64_t>{1}));
  EXPECT_EQ(on(Of::tag, "tag-8"), (std::vector<std::int64_t>{1}));
  EXPECT_TRUE(on(Of::tag, "tag-9").empty());  // the thirteenth
  EXPECT_TRUE(on(Of::corrected, "").empty());
  for (const auto& [id, at] : {std::pair{1, 5}, {2, 9}, {3, 7}}) {
    auto corrected = entry(id);
    corrected.story.corrections = {{noon + hours(at), "It was Tuesday."}};
    apply(corrected);
  }
  EXPECT_EQ(on(Of::corrected, ""), (std::vector<std::int64_t>{2, 3, 1}));  // by the last correction
  EXPECT_TRUE(on(Of::tag, "new-year").empty());
}

TEST_F(Builder, SaysWhichWayAStoryWent) {
  EXPECT_EQ(apply(entry(1)).turn, Turn::entered);
  EXPECT_EQ(apply(entry(1)).turn, Turn::changed);
  EXPECT_EQ(apply(entry(1, WorkflowState::held)).turn, Turn::left);
  auto never = entry(2, WorkflowState::received);
  never.story.created.reset();
  never.position = Position(7);
  EXPECT_EQ(apply(never).turn, Turn::none);
  EXPECT_EQ(apply(never).position, Position(7));
}

}  // namespace
}  // namespace dateline::edition
