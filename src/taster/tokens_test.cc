#include "taster/tokens.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace dateline::taster {
namespace {

std::vector<std::string> texts(std::string_view text) {
  std::vector<std::string> all;
  for (const auto& token : tokens(text)) all.emplace_back(token.text);
  return all;
}

using testing::ElementsAre;

TEST(Tokens, keep_names_whole_and_drop_possessives) {
  EXPECT_THAT(texts("Russia's U.S.-led talks in Xi'an"),
              ElementsAre("Russia", "U.S.", "led", "talks", "in", "Xi'an"));
  EXPECT_THAT(texts("l'Ukraine et N'Djamena"), ElementsAre("l'", "Ukraine", "et", "N'", "Djamena"));
  EXPECT_THAT(texts("首尔 Seoul"), ElementsAre("首", "尔", "Seoul"));
}

TEST(Tokens, say_what_is_between) {
  const auto all = tokens("In Paris, Texas. St. John's (Canada)");
  EXPECT_EQ(all[1].gap, Gap::space);
  EXPECT_EQ(all[2].gap, Gap::comma);
  EXPECT_EQ(all[3].gap, Gap::wide);
  EXPECT_TRUE(all[3].sentence);
  EXPECT_EQ(all[4].gap, Gap::space);
  EXPECT_EQ(all[5].gap, Gap::wide);
}

TEST(Tokens, know_capitals) {
  const auto all = tokens("NATO met a Turk in turkey");
  EXPECT_TRUE(all[0].capitals);
  EXPECT_FALSE(all[3].capitals);
  EXPECT_TRUE(all[3].capital);
  EXPECT_FALSE(all[5].capital);
}

TEST(Tokens, tell_title_case) {
  EXPECT_TRUE(is_title_case(tokens("Swimmer Crosses Strait for the Seventh Time")));
  EXPECT_FALSE(is_title_case(tokens("They left Springfield and Oslo in Norway")));
  EXPECT_FALSE(is_title_case(tokens("Swimmer crosses strait for the seventh time")));
}

}  // namespace
}  // namespace dateline::taster
