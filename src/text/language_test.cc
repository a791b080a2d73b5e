#include "text/language.h"

#include <gtest/gtest.h>

namespace dateline::text {
namespace {

TEST(Language, TellsLanguagesApart) {
  EXPECT_EQ(detect_language("The harbour master said the ferry would sail again on Monday morning.").tag,
            "en");
  EXPECT_EQ(detect_language("Die Hafenbehörde teilte mit, dass die Fähre am Montag wieder fährt.").tag, "de");
  EXPECT_EQ(detect_language("Le port a annoncé que le navire reprendrait la mer lundi matin.").tag, "fr");
  EXPECT_EQ(detect_language("Начальник порта сообщил, что паром снова выйдет в море.").tag, "ru");
  EXPECT_EQ(detect_language("港の責任者は、フェリーが月曜日の朝に再び出航すると述べた。").tag, "ja");
  EXPECT_EQ(detect_language("港务局长表示，渡轮将于星期一早上恢复航行。").tag, "zh-Hans");
}

TEST(Language, SaysUndWhenItCannotTell) {
  for (const char* text : {"", "Ferry", "12:30 45.6 +++", "\xFF\xFE"})
    EXPECT_EQ(detect_language(text), Language{}) << text;
}

TEST(Language, ReportsHowMuchOfTheTextItIs) {
  EXPECT_GT(
      detect_language("The harbour master said the ferry would sail again on Monday morning.").confidence,
      90);
}

}  // namespace
}  // namespace dateline::text
