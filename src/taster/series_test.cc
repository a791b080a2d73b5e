#include "taster/series.h"

#include <gtest/gtest.h>

namespace dateline::taster {
namespace {

bool is_series_headline(std::string headline, std::string slug = "") {
  NewsItem item;
  item.headline = std::move(headline);
  item.slugline = std::move(slug);
  return is_series(item);
}

TEST(Series, digests_and_diaries) {
  EXPECT_TRUE(is_series_headline("Morning briefing"));
  EXPECT_TRUE(is_series_headline("Economic diary for the week"));
  EXPECT_TRUE(is_series_headline("What is on today", "DIARY-POLITICS/"));
}

TEST(Series, market_wraps_and_fixings) {
  EXPECT_TRUE(is_series_headline("Oslo shares close higher"));
  EXPECT_TRUE(is_series_headline("Lima index flat at midday"));
  EXPECT_TRUE(is_series_headline("Central bank fixes peso"));
}

TEST(Series, tables_and_forecasts) {
  EXPECT_TRUE(is_series_headline("Gale warning for the western isles"));
  EXPECT_TRUE(is_series_headline("Second league results"));
}

TEST(Series, opinion_polls_and_not_the_vote) {
  EXPECT_TRUE(is_series_headline("Challenger leads by two points in poll"));
  EXPECT_FALSE(is_series_headline("Islanders go to the polls"));
}

TEST(Series, news_uses_the_same_words) {
  EXPECT_FALSE(is_series_headline("Minister's diary found on train"));
  EXPECT_FALSE(is_series_headline("Plumber fixes leak in palace"));
  EXPECT_FALSE(is_series_headline("Schools close as storm nears"));
  EXPECT_FALSE(is_series_headline("Shares in brewer jump after bid"));
  EXPECT_FALSE(is_series_headline("Christmas markets open in the rain"));
  EXPECT_FALSE(is_series_headline("Three hurt in market fire: report"));
}

}  // namespace
}  // namespace dateline::taster
