#include "audience/scores.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dateline::audience {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;

const Instant noon = parse_rfc3339("2026-03-01T12:00:00Z").value();
const StoryId ferry(1), quarry(2), choir(3);

TEST(Scores, HalveEveryHalfLife) {
  Scores scores(6h);
  scores.add(ferry, 8, noon);
  EXPECT_DOUBLE_EQ(scores.at(ferry, noon), 8);
  EXPECT_DOUBLE_EQ(scores.at(ferry, noon + 6h), 4);
  EXPECT_DOUBLE_EQ(scores.at(ferry, noon + 18h), 1);
  scores.add(ferry, 1, noon + 6h);
  EXPECT_DOUBLE_EQ(scores.at(ferry, noon + 6h), 5);
  EXPECT_DOUBLE_EQ(scores.at(quarry, noon), 0);
}

TEST(Scores, PutWhatIsReadNowBeforeWhatWasReadLongAgo) {
  Scores scores(6h);
  scores.add(ferry, 100, noon);
  scores.add(quarry, 30, noon + 12h);
  scores.add(choir, 1, noon + 12h);
  EXPECT_THAT(scores.ranking(noon + 12h, 10), ElementsAre(quarry, ferry, choir));
  EXPECT_THAT(scores.ranking(noon + 12h, 2), ElementsAre(quarry, ferry));
  // They fall together: nothing changes places while nobody reads.
  EXPECT_THAT(scores.ranking(noon + 30h, 10), ElementsAre(quarry, ferry, choir));
}

TEST(Scores, PutTheNewerOfEqualsFirst) {
  Scores scores(6h);
  scores.add(ferry, 1, noon);
  scores.add(quarry, 1, noon);
  EXPECT_THAT(scores.ranking(noon, 10), ElementsAre(quarry, ferry));
}

TEST(Scores, AreNotWarmedByAClockThatIsSetBack) {
  Scores scores(6h);
  scores.add(ferry, 4, noon);
  EXPECT_DOUBLE_EQ(scores.at(ferry, noon - 24h), 4);
  scores.add(ferry, 1, noon - 24h);
  EXPECT_DOUBLE_EQ(scores.at(ferry, noon), 5);
}

TEST(Scores, LetTheColdestGo) {
  Scores scores(1h);
  scores.add(ferry, 1, noon);
  scores.add(quarry, 100, noon);
  scores.add(choir, 50, noon);
  scores.prune(noon + 6h, 10);
  EXPECT_EQ(scores.size(), 2u);  // the ferry has 1/64
  scores.prune(noon + 6h, 1);
  EXPECT_THAT(scores.ranking(noon + 6h, 10), ElementsAre(quarry));
}

}  // namespace
}  // namespace dateline::audience
