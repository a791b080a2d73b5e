#include "copydesk/phrases.h"

#include <gtest/gtest.h>

namespace dateline::copydesk {
namespace {

TEST(Phrases, KnowsWhoSaysSo) {
  for (const char* text :
       {"police said", "according to court records", "the ministry announced", "citing two sources"})
    EXPECT_TRUE(has(Weight::attribution, text)) << text;
  EXPECT_FALSE(has(Weight::attribution, "the ferry sank"));
}

TEST(Phrases, KnowsHowSureAndWhetherAtAll) {
  for (const char* text : {"the alleged bribe", "he may resign", "could sink", "Reportedly gone"})
    EXPECT_TRUE(has(Weight::hedge, text)) << text;
  for (const char* text : {"did not sink", "He didn’t pay", "never paid", "denied it", "No one was hurt"})
    EXPECT_TRUE(has(Weight::negation, text)) << text;
}

TEST(Phrases, WordsNotPartsOfWords) {
  EXPECT_FALSE(has(Weight::negation, "the knot in the north"));
  EXPECT_FALSE(is_load_bearing("which sails to the green islands"));
  EXPECT_TRUE(is_load_bearing("which sails if the wind allows"));
}

TEST(Phrases, KnowsAccusationAndDenial) {
  EXPECT_TRUE(has(Weight::accusation, "prosecutors accuse the mayor of taking bribes"));
  EXPECT_TRUE(has(Weight::denial, "He pleaded not guilty."));
  EXPECT_FALSE(has(Weight::denial, "He left the court."));
}

TEST(Phrases, ShortensOnlyInEnglish) {
  EXPECT_TRUE(knows_language("en-GB"));
  EXPECT_TRUE(knows_language(""));
  EXPECT_FALSE(knows_language("enm"));
  EXPECT_FALSE(knows_language("de"));
}

}  // namespace
}  // namespace dateline::copydesk
