#include "wire/formats/furniture_words.h"

#include <gtest/gtest.h>

#include "text/unicode.h"

namespace dateline::wire {

using text::match_key;

TEST(FurnitureWords, AreToldInManyLanguages) {
  for (const auto* line :
       {"Most read", "Meistgelesen", "Les plus lus", "Lo más leído", "الأكثر قراءة", "アクセスランキング"})
    EXPECT_TRUE(ends_a_story(match_key(line))) << line;
  for (const auto* line :
       {"Related stories", "Lesen Sie auch", "À lire aussi", "Te puede interesar", "اقرأ أيضا"})
    EXPECT_TRUE(opens_a_box(match_key(line))) << line;
  for (const auto* line : {"Share", "Anzeige", "Tout accepter", "Condividi", "مشاركة", "シェア"})
    EXPECT_TRUE(interrupts(match_key(line))) << line;
  EXPECT_FALSE(interrupts("ferry sails again"));
  EXPECT_TRUE(begins_interruption(match_key("Temps de lecture : 2 min.")));
  EXPECT_TRUE(promises(match_key("You have 2 free articles left.")));
  EXPECT_GE(consents(match_key("Noi e i nostri partner archiviamo informazioni su un dispositivo.")), 2);
  EXPECT_TRUE(is_menu_word("log in"));
  EXPECT_TRUE(reserves_rights(match_key("Tous droits réservés.")));
}

TEST(FurnitureWords, SayWhatAPageIs) {
  EXPECT_TRUE(says_missing(match_key("Page introuvable")));
  EXPECT_TRUE(says_search(match_key("Suchergebnisse für Fähre")));
  EXPECT_TRUE(says_login("sign in to read"));
  EXPECT_TRUE(asks_password("your password"));
  EXPECT_TRUE(offers_product(match_key("In den Warenkorb")));
  EXPECT_TRUE(offers_job(match_key("Jetzt bewerben")));
}

}  // namespace dateline::wire
