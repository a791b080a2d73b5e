#include "copydesk/shorten.h"

#include <gtest/gtest.h>

#include "copydesk/phrases.h"
#include "text/unicode.h"

namespace dateline::copydesk {
namespace {

std::string shortened(std::string_view sentence, std::size_t max) {
  const auto result = safe_shorten(sentence, max);
  return result ? result->text : "none";
}

TEST(Shorten, LeavesWhatFitsAlone) {
  EXPECT_EQ(shortened("The ferry sank.", 200), "The ferry sank.");
}

TEST(Shorten, DropsWholeAsidesOnly) {
  EXPECT_EQ(
      shortened("The ferry Aurora sank off Lund on Monday night, leaving a film of oil on the beaches.", 60),
      "The ferry Aurora sank off Lund on Monday night.");
  EXPECT_EQ(
      shortened("The ferry Aurora, which carried timber to the islands, sank off Lund, police said.", 60),
      "The ferry Aurora sank off Lund, police said.");
  EXPECT_EQ(shortened("The ferry Aurora (a wooden three-master) sank off the port of Lund on Monday.", 60),
            "The ferry Aurora sank off the port of Lund on Monday.");
}

TEST(Shorten, NeverDropsWhoSaysSoOrHowSure) {
  for (const char* sentence :
       {"The mayor of Lund took large bribes from a timber company, according to court papers seen on "
        "Monday.",
        "The mayor of Lund took large bribes from a timber company, which he denied in a long interview.",
        "The mayor of Lund will resign from the council on Monday, including if the vote is lost there.",
        "The mayor of Lund left the city hall on Monday evening, saying nothing to the people outside it.",
        "The court freed the mayor of Lund (who may still be tried) after nine weeks in the old prison.",
        "The mayor of Lund will leave office on Monday, having \"done all that could be done\" for it."})
    EXPECT_EQ(shortened(sentence, 70), "none") << sentence;
}

TEST(Shorten, ListsAreNoClauses) {
  EXPECT_EQ(
      shortened("The runner, who swam, cycled, and ran through the hills of Lund, won the cup on Monday.",
                60),
      "none");
}

TEST(Shorten, AnUnsureEndIsNoEnd) {
  for (const char* sentence : {"Ambulances took her to Lund General, where Brandt – a baker who leaves a "
                               "husband, a son and a dog – died, police said.",
                               "Olle Brandt, the old man who walked the streets in slippers, feigning "
                               "madness, died in prison on Monday, Holm said.",
                               "The worst place was the district of Kivi, which the flood cut off in the "
                               "night, said Lund's mayor, Aino Holm."})
    EXPECT_EQ(shortened(sentence, 80), "none") << sentence;
}

TEST(Shorten, SaysWhatItKept) {
  const std::string_view sentence = "The ferry Aurora sank off Lund on Monday night, leaving a film of oil.";
  const auto result = safe_shorten(sentence, 60);
  ASSERT_TRUE(result);
  std::string joined;
  for (const auto& piece : result->kept) joined += sentence.substr(piece.start, piece.end - piece.start);
  EXPECT_EQ(joined, result->text);
}

}  // namespace
}  // namespace dateline::copydesk
