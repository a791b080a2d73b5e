#include "wire/formats/dateline_words.h"

#include <gtest/gtest.h>

namespace dateline::wire {

TEST(IsDate, KnowsMonthsOfManyLanguages) {
  for (const auto* text : {"Dec 25", "25 Dec.", "3 mars 2025", "1er août", "25. Dezember", "25.12.2025",
                           "2025-12-25", "Thursday", "25 de diciembre", "4 Şubat"})
    EXPECT_TRUE(is_date(text)) << text;
  for (const auto* text : {"", "South Korea", "May be", "25", "Marseille", "December"})
    EXPECT_FALSE(is_date(text)) << text;
}

TEST(PlaceCase, WritesCapitalsAsText) {
  EXPECT_EQ(place_case("RIO DE JANEIRO"), "Rio de Janeiro");
  EXPECT_EQ(place_case("GENEVA/NAIROBI"), "Geneva/Nairobi");
  EXPECT_EQ(place_case("N'DJAMENA"), "N'Djamena");
  EXPECT_EQ(place_case("STOKE-ON-TRENT"), "Stoke-on-Trent");
  EXPECT_EQ(place_case("ÅLESUND"), "Ålesund");
  EXPECT_EQ(place_case("Calif."), "Calif.");
}

TEST(WireWords, AreNoPlaces) {
  EXPECT_TRUE(is_wire_word("UPDATE 2"));
  EXPECT_TRUE(is_wire_word("BREAKING NEWS"));
  EXPECT_FALSE(is_wire_word("OSLO"));
  EXPECT_TRUE(is_sentence_word("The minister"));
  EXPECT_FALSE(is_sentence_word("Oslo"));
}

}  // namespace dateline::wire
