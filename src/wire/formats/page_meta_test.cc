#include "wire/formats/page_meta.h"

#include <gtest/gtest.h>

namespace dateline::wire {

TEST(PageMeta, FallsBackToMetaElements) {
  const auto meta = read_page_meta(text::HtmlTree(
      "<html lang=nb><head><meta property='og:type' content=article><meta property='og:title' content='Ice "
      "&amp; snow | North'>"
      "<meta name=description content='It melts.'><meta property='article:published_time' "
      "content='2025-12-25T07:00:00Z'>"
      "<meta name=author content='Ada North'></head><body><h1>Ice &amp; snow</h1></body></html>"));
  EXPECT_TRUE(meta.is_article);
  EXPECT_EQ(meta.article.headline, "Ice & snow");
  EXPECT_EQ(meta.article.summary, "It melts.");
  EXPECT_EQ(meta.article.created, "2025-12-25T07:00:00Z");
  EXPECT_EQ(meta.article.authors.at(0).name, "Ada North");
  EXPECT_EQ(meta.article.language, "nb");
}

TEST(PageMeta, SurvivesBrokenJson) {
  const auto meta = read_page_meta(
      text::HtmlTree("<script type='application/ld+json'>{oops</script><script type='application/ld+json'>"
                     "[{\"@type\":[\"Thing\",\"NewsArticle\"],\"headline\":\"Line\nbreak\",\"author\":[\"A\","
                     "{\"name\":\"B\"}],}]</script>"));
  EXPECT_EQ(meta.article.headline, "Line break");
  EXPECT_EQ(meta.article.authors.size(), 2u);
}

}  // namespace dateline::wire
