#include "wire/formats/page_story.h"

#include <gtest/gtest.h>

#include "wire/formats/page_lines.h"

namespace dateline::wire {
namespace {

PageArticle read(std::string_view text) {
  PageArticle article{.headline = "Ferry sails again", .summary = {}, .byline = "Ada North"};
  read_page_story(lines_of_page(text), 0, article);
  return article;
}

const std::string one = "The ferry sailed again on Thursday, the harbour office said.";
const std::string two = "According to its captain, every seat on board was taken.";
const std::string three = "Nobody was hurt, and nobody was late, the office said.";

}  // namespace

TEST(PageStory, GoesOnBehindABox) {
  const auto article =
      read(one + "\n\nRead more\n\n\xe2\x80\xa2 Snow closes road\n\xe2\x80\xa2 Rain opens it\n\n" + two +
           "\n\nGet the Morning Ferry\n\nThe harbour's news in your inbox every day.\n\nSign up\n\n" + three +
           "\n\nAda North writes about harbours.\n\nMost read\n\nSnow closes road\n");
  EXPECT_EQ(article.body_html, "<p>" + one + "</p><p>" + two + "</p><p>" + three + "</p>");
}

TEST(PageStory, KeepsSubheads) {
  const auto article = read(one + "\n\nWhat it costs\n\n" + two + "\n\nA loose end\n\n© 2025 North\n");
  EXPECT_EQ(article.body_html, "<p>" + one + "</p><h3>What it costs</h3><p>" + two + "</p>");
}

TEST(PageStory, EntriesOfALivePageKeepTheirTimes) {
  const auto article = read("10.25 AEDT\nFirst ferry leaves\n\n" + one + "\n\nShare\n09.15 AEDT\n\n" + two +
                            "\n\n06.00 AEDT\nGood morning\n\n" + three + "\n\nLoad older posts\n");
  EXPECT_EQ(article.body_html, "<h3>10.25 AEDT \xe2\x80\x93 First ferry leaves</h3><p>" + one +
                                   "</p><h3>09.15 AEDT</h3><p>" + two +
                                   "</p><h3>06.00 AEDT \xe2\x80\x93 Good morning</h3><p>" + three + "</p>");
}

TEST(PageStory, AGallerysPicturesAreNoCopy) {
  const auto article =
      read(one +
           "\n\n1 / 2\nA boat\nThe boat at dawn.\nPhoto: Bo Lind\n2 / 2\nA quay\nThe quay at "
           "noon.\nPhoto: Cy Park\nMore galleries\nIn pictures: snow\n");
  EXPECT_EQ(article.body_html, "<p>" + one + "</p>");
  EXPECT_EQ(article.picture.alt, "A boat");
  EXPECT_EQ(article.picture.caption, "The boat at dawn.");
  EXPECT_EQ(article.picture.credit, "Bo Lind");
  ASSERT_EQ(article.more_pictures.size(), 1u);
  EXPECT_EQ(article.more_pictures[0].caption, "The quay at noon.");
}

TEST(PageStory, AGalleryWithoutTextIsToldByItsCaptions) {
  const auto article =
      read("1 / 2\nThe boat at dawn.\nPhoto: Bo Lind\n2 / 2\nThe quay at noon.\nPhoto: Cy Park\n");
  EXPECT_EQ(article.body_html, "<p>The boat at dawn.</p><p>The quay at noon.</p>");
}

}  // namespace dateline::wire
