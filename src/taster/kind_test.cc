#include "taster/kind.h"

#include <gtest/gtest.h>

namespace dateline::taster {
namespace {

KindRules rules() {
  return KindRules({{.key = "news", .name = "News"},
                    {.key = "opinion", .name = "Opinion", .plural = "Opinions"},
                    {.key = "interview", .name = "Interview"},
                    {.key = "letters", .name = "Letter"},
                    {.key = "shorts", .name = "Feature", .is_short = true}});
}

TEST(Kind, a_genre_tells) {
  NewsItem item;
  item.genres = {{.name = "", .uri = "http://cv.iptc.org/newscodes/genre/Opinion"}};
  EXPECT_EQ(rules().find(item).kind, "opinion");
  EXPECT_FALSE(rules().find(item).because.empty());
}

TEST(Kind, genres_are_carried_as_the_source_calls_them) {
  NewsItem item;
  item.genres = {{.name = "Current"},
                 {.name = "", .uri = "http://cv.iptc.org/newscodes/genre/Opinion"},
                 {.name = "", .uri = "", .literal = "genre:Wrap"},
                 {.name = " Current "}};
  EXPECT_EQ(genres_of(item), (std::vector<std::string>{"Current", "Opinion", "Wrap"}));
}

TEST(Kind, keywords_sluglines_and_labels_tell) {
  NewsItem item;
  item.keywords = {"harbour", "Q&A"};
  EXPECT_EQ(rules().find(item).kind, "interview");
  item.keywords.clear();
  item.slugline = "HARBOUR-FERRY/COLUMN";
  EXPECT_EQ(rules().find(item).kind, "opinion");
  item.slugline.clear();
  item.headline = "COMMENT: Raise the ferry";
  EXPECT_EQ(rules().find(item).kind, "opinion");
  item.headline = "Letter: Raise the ferry";
  EXPECT_EQ(rules().find(item).kind, "letters");
}

TEST(Kind, a_short_is_called_by_its_key_and_not_by_its_name) {
  NewsItem item;
  item.genres = {{.name = "Shorts"}};
  EXPECT_EQ(rules().find(item).kind, "shorts");
  item.genres = {{.name = "Feature"}};
  EXPECT_NE(rules().find(item).kind, "shorts");
}

TEST(Kind, kinds_that_the_site_does_not_have_are_news) {
  NewsItem item;
  item.genres = {{.name = "Blog"}};
  item.headline = "Harbour: ferry raised";
  item.keywords = {"feature"};
  EXPECT_EQ(rules().find(item).kind, "news");
}

TEST(Kind, questions_and_answers_are_an_interview) {
  NewsItem item;
  std::vector<Passage> turns;
  for (int i = 0; i < 3; ++i) {
    turns.push_back({Zone::body, "Q: Why a ferry?"});
    turns.push_back({Zone::body, "A: Because of the water."});
  }
  EXPECT_EQ(rules().find(item, turns).kind, "interview");
  turns.resize(4);
  EXPECT_EQ(rules().find(item, turns).kind, "news");
}

TEST(Kind, what_stands_below_a_column_tells) {
  const std::vector<Passage> column{{Zone::lead, "Raise the ferry."},
                                    {Zone::body, "It is low."},
                                    {Zone::body, "The writer is a ferryman. His views are his own."}};
  EXPECT_EQ(rules().find({}, column).kind, "opinion");
  EXPECT_EQ(rules().find({}, {{Zone::lead, "The writer is a ferryman."}, column[1], column[1]}).kind, "news");
}

}  // namespace
}  // namespace dateline::taster
