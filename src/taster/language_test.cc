#include "taster/language.h"

#include <gtest/gtest.h>

namespace dateline::taster {
namespace {

TEST(Language, what_the_item_says_where_it_is_one) {
  NewsItem item;
  item.language = "en_GB";
  EXPECT_EQ(find_language(item, {}, "fr").tag, "en-GB");
  item.language = "PT";
  EXPECT_EQ(find_language(item, {}, "fr").tag, "pt");
}

TEST(Language, else_what_its_words_look_like) {
  NewsItem item;
  item.language = "deutsch!";
  const std::vector<Passage> german{
      {Zone::lead,
       "Die Fähre, die im Frühjahr im Hafen gesunken war, ist am Montag gehoben worden, teilte das "
       "Hafenamt mit. Taucher hatten elf Wochen lang an ihrem Rumpf gearbeitet."}};
  EXPECT_EQ(find_language(item, german, "en").tag, "de");
  EXPECT_EQ(find_language(item, {{Zone::headline, "OK"}}, "en").tag, "en");
}

TEST(Language, says_what_decided) {
  NewsItem item;
  EXPECT_EQ(find_language(item, {}, "fr").because,
            (Reason{"language", "language fr: the site's; its words do not tell"}));
  item.language = "de";
  EXPECT_EQ(find_language(item, {}, "fr").because.text, "language de: its source says so");
}

TEST(Language, tags_are_checked) {
  for (const auto* good : {"en", "pt-BR", "zh-Hant-TW", "gsw"}) EXPECT_TRUE(is_language_tag(good)) << good;
  for (const auto* bad : {"", "e", "english", "en-", "en--GB", "und", "12"})
    EXPECT_FALSE(is_language_tag(bad)) << bad;
}

}  // namespace
}  // namespace dateline::taster
