#include "text/sentences.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

namespace dateline::text {
namespace {

using testing::ElementsAre;

TEST(Sentences, SplitsPlainCopy) {
  EXPECT_THAT(sentences("The ferry sank. Nobody was hurt! Why did it sink? Nobody knows."),
              ElementsAre("The ferry sank.", "Nobody was hurt!", "Why did it sink?", "Nobody knows."));
}

TEST(Sentences, AbbreviationsDoNotEndThem) {
  for (const char* one : {
           "Gen. Park Ji-won met Dr. A. B. Moor on Jan. 5 at 4 p.m. Tuesday.",
           "The U.S. Senate voted on No. 12 against Harbour Lines Inc. Wednesday.",
           "Sen. Ruth Vale of St. Ives paid $3.5 million to Mr. Oduya.",
           "The rate rose to 4.25 pct. from 4.0.",
           "J. R. Kivi vs. Lund Ltd. is at the court in Washington, D.C. Monday.",
       })
    EXPECT_THAT(sentences(one), ElementsAre(one));
}

TEST(Sentences, AbbreviationsCanEndThem) {
  EXPECT_THAT(sentences("He flew to the U.S. The talks failed."),
              ElementsAre("He flew to the U.S.", "The talks failed."));
  EXPECT_THAT(sentences("It opened at 4 p.m. Police came."),
              ElementsAre("It opened at 4 p.m.", "Police came."));
}

TEST(Sentences, QuotesCloseAfterTheStop) {
  EXPECT_THAT(sentences("“We will not go.” She left. \"Stop!\" he said."),
              ElementsAre("“We will not go.”", "She left.", "\"Stop!\" he said."));
  EXPECT_THAT(sentences("He waited... and went. It was late... Nobody came."),
              ElementsAre("He waited... and went.", "It was late...", "Nobody came."));
}

TEST(Sentences, LinesWrapButBlankLinesEnd) {
  EXPECT_THAT(sentences("A headline without a stop\n\nThe ferry\nsank today.\nIt was old."),
              ElementsAre("A headline without a stop", "The ferry\nsank today.", "It was old."));
  EXPECT_THAT(sentences(" \n\n "), ElementsAre());
}

TEST(Sentences, OtherScripts) {
  EXPECT_THAT(sentences("船が沈んだ。誰も怪我をしなかった。", "ja"),
              ElementsAre("船が沈んだ。", "誰も怪我をしなかった。"));
  EXPECT_THAT(sentences("नाव डूब गई। कोई घायल नहीं हुआ।", "hi"), ElementsAre("नाव डूब गई।", "कोई घायल नहीं हुआ।"));
}

TEST(Sentences, WordsWithoutPunctuation) {
  EXPECT_THAT(words("Don't pay $3.5m, said Kim."), ElementsAre("Don't", "pay", "3.5m", "said", "Kim"));
}

// German has the root's rules, as English has, and is always read by ICU.
TEST(Sentences, WordsOfPlainTextAsIcuFindsThem) {
  constexpr std::string_view characters = "aBz19 .,:;'\"-\n@_5z(/";
  std::mt19937 random(3);
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (auto n = random() % 12; n > 0; --n) text += characters[random() % characters.size()];
    ASSERT_EQ(words(text), words(text, "de")) << text;
  }
}

TEST(Sentences, CountsAsEditorsDo) {
  EXPECT_EQ(word_count("A well-known ferry — the Aurora — sank at 4 p.m."), 9u);
  EXPECT_EQ(word_count("東京で地震"), 3u);
  EXPECT_EQ(word_count(""), 0u);
}

}  // namespace
}  // namespace dateline::text
