#include "text/slug.h"

#include <gtest/gtest.h>

namespace dateline::text {
namespace {

TEST(Slug, IsLowerCaseAsciiWithHyphens) {
  EXPECT_EQ(url_slug("Élysée denies «deal» — for now!"), "elysee-denies-deal-for-now");
  EXPECT_EQ(url_slug("Harbour's 'Long Night' at $3.5m"), "harbours-long-night-at-3-5m");
}

TEST(Slug, TransliteratesOtherScripts) {
  EXPECT_EQ(url_slug("Москва"), "moskva");
  EXPECT_EQ(url_slug("東京"), "dong-jing");
}

TEST(Slug, IsCutBetweenWordsAtEighty) {
  const auto slug = url_slug(
      "Fisheries ministers of eleven coastal states agree after nine hours to halve the herring catch next "
      "year");
  EXPECT_LE(slug.size(), 80u);
  EXPECT_EQ(slug, "fisheries-ministers-of-eleven-coastal-states-agree-after-nine-hours-to-halve-the");
  EXPECT_EQ(url_slug(std::string(200, 'a')), std::string(80, 'a'));
}

TEST(Slug, IsNeverEmpty) {
  for (const char* headline : {"", "???", "—", "😀"}) EXPECT_EQ(url_slug(headline), "story") << headline;
}

}  // namespace
}  // namespace dateline::text
