#include "taster/language.h"

#include <gtest/gtest.h>

namespace dateline::taster {
namespace {

TEST(Language, what_the_item_says_where_it_is_one) {
  NewsItem item;
  item.language = "en_GB";
  EXPECT_EQ(language_of(item, {}, "fr"), "en-GB");
  item.language = "PT";
  EXPECT_EQ(language_of(item, {}, "fr"), "pt");
}

TEST(Language, else_what_its_words_look_like) {
  NewsItem item;
  item.language = "deutsch!";
  const std::vector<Passage> german{
      {Zone::lead,
       "Die Fähre, die im Frühjahr im Hafen gesunken war, ist am Montag gehoben worden, teilte das "
       "Hafenamt mit. Taucher hatten elf Wochen lang an ihrem Rumpf gearbeitet."}};
  EXPECT_EQ(language_of(item, german, "en"), "de");
  EXPECT_EQ(language_of(item, {{Zone::headline, "OK"}}, "en"), "en");
}

TEST(Language, tags_are_checked) {
  for (const auto* good : {"en", "pt-BR", "zh-Hant-TW", "gsw"}) EXPECT_TRUE(is_language_tag(good)) << good;
  for (const auto* bad : {"", "e", "english", "en-", "en--GB", "und", "12"})
    EXPECT_FALSE(is_language_tag(bad)) << bad;
}

}  // namespace
}  // namespace dateline::taster
