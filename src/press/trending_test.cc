#include "press/trending.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "press/sample_site.h"

namespace dateline::press {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using Of = ListKey::Of;

struct TrendingTest : testing::Test {
  SampleSite site;
  Trending trending{site.settings};
  const ListKey whole{Of::latest, {}}, asia{Of::edition, "asia-pacific"};

  std::vector<StoryId> choose(std::vector<std::int64_t> ranking) {
    std::vector<StoryId> ids;
    for (const auto id : ranking) ids.emplace_back(id);
    trending.rank(std::move(ids));
    trending.choose(site.builder.edition());
    return ids_of(whole);
  }
  std::vector<StoryId> ids_of(const ListKey& list) const {
    std::vector<StoryId> ids;
    for (const auto& story : trending.of(list)) ids.push_back((*story)->id);
    return ids;
  }
};

TEST_F(TrendingTest, ShowsTheFirstFourThatArePublic) {
  site.publish(1, 6);
  EXPECT_THAT(choose({5, 99, 2, 6, 1, 3}), ElementsAre(StoryId(5), StoryId(2), StoryId(6), StoryId(1)));
  EXPECT_THAT(choose({}), IsEmpty());
}

TEST_F(TrendingTest, GivesEachEditionItsOwnStories) {
  site.publish(1, sample_count);
  std::vector<std::int64_t> all;
  for (std::int64_t id = sample_count; id >= 1; --id) all.push_back(id);
  choose(all);
  EXPECT_EQ(ids_of(asia).size(), Trending::most);
  for (const auto& story : trending.of(asia))
    EXPECT_TRUE(std::ranges::binary_search(edition::lists_of(*story, site.settings), asia));
  EXPECT_NE(ids_of(asia), ids_of(whole));
}

TEST_F(TrendingTest, SaysWhichListsHaveChanged) {
  site.publish(1, 6);
  choose({5, 2});
  EXPECT_THAT(trending.choose(site.builder.edition()), IsEmpty());
  EXPECT_TRUE(trending.concerns({StoryId(2), StoryId(3)}));
  EXPECT_FALSE(trending.concerns({StoryId(3)}));
  auto story = sample_story(2);
  story.headline = "Another headline";
  site.apply({entry_of(story)});
  EXPECT_FALSE(trending.choose(site.builder.edition()).empty());
}

}  // namespace
}  // namespace dateline::press
