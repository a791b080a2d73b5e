#include "wire/formats/dateline.h"

#include <gtest/gtest.h>

namespace dateline::wire {
namespace {

struct Sample {
  std::string_view paragraph, city, country, date, agency, rest;
};

constexpr Sample samples[] = {
    {"SEOUL, Dec 25 (North Wire) - The harbour froze.", "Seoul", "", "Dec 25", "North Wire",
     "The harbour froze."},
    {"SEOUL, South Korea, Dec. 25 (NW) -- The harbour froze.", "Seoul", "South Korea", "Dec. 25", "NW",
     "The harbour froze."},
    {"GENEVA/NAIROBI, 25 December 2025 (North Wire) – Grain moved.", "Geneva/Nairobi", "", "25 December 2025",
     "North Wire", "Grain moved."},
    {"BERLIN (nwa) – Züge fahren wieder.", "Berlin", "", "", "nwa", "Züge fahren wieder."},
    {"PARIS, 3 mars (NW) - Le pont rouvre.", "Paris", "", "3 mars", "NW", "Le pont rouvre."},
    {"Berlin (nwa) - Züge fahren wieder.", "Berlin", "", "", "nwa", "Züge fahren wieder."},
    {"RIO DE JANEIRO — Rain fell.", "Rio de Janeiro", "", "", "", "Rain fell."},
    {"N'DJAMENA, Chad (North Wire style) — Rain fell.", "N'Djamena", "Chad", "", "North Wire style",
     "Rain fell."},
    {"MOSCOW, December 25. /NORTH/. The rink opened.", "Moscow", "", "December 25", "NORTH",
     "The rink opened."},
    {"SÃO PAULO, 25 dez (NW) — Choveu.", "São Paulo", "", "25 dez", "NW", "Choveu."},
    {"PORT-AU-PRINCE, Haiti (NW) - Rain fell.", "Port-au-Prince", "Haiti", "", "NW", "Rain fell."},
    {"WASHINGTON (NW)—Rain fell.", "Washington", "", "", "NW", "Rain fell."},
    {"Skarvik (Noruega), 12 ene (Norte).- Cayó nieve.", "Skarvik", "Noruega", "12 ene", "Norte",
     "Cayó nieve."},
    {"Madrid, 12 ene.- Cayó nieve.", "Madrid", "", "12 ene", "", "Cayó nieve."},
    {"PORT OF SPAIN, Trinidad and Tobago, Jan 12 (NW) - Rain fell.", "Port of Spain", "Trinidad and Tobago",
     "Jan 12", "NW", "Rain fell."},
    {"OSLO (NW) _ Snow fell.", "Oslo", "", "", "NW", "Snow fell."},
    {"OSLO, Dec 25, 2025 (NW) - Snow fell.", "Oslo", "", "Dec 25, 2025", "NW", "Snow fell."},
};

}  // namespace

TEST(Dateline, ReadsWhatAgenciesWrite) {
  for (const auto& sample : samples) {
    SCOPED_TRACE(sample.paragraph);
    const auto head = read_dateline(sample.paragraph);
    ASSERT_TRUE(head);
    EXPECT_EQ(head->dateline.city, sample.city);
    EXPECT_EQ(head->dateline.country, sample.country);
    EXPECT_EQ(head->dateline.date, sample.date);
    EXPECT_EQ(head->agency, sample.agency);
    EXPECT_EQ(sample.paragraph.substr(head->length), sample.rest);
  }
}

TEST(Dateline, MayHaveItsAgencyBehindTheDate) {
  const auto head = read_dateline("HAMAR, Norway, Dec. 3 North - Vik won on thin ice.");
  ASSERT_TRUE(head);
  EXPECT_EQ(head->agency, "North");
  EXPECT_EQ(head->dateline.date, "Dec. 3");
  EXPECT_EQ(head->dateline.country, "Norway");
}

TEST(Dateline, KeepsTheWholeHeadAsWritten) {
  const auto head = read_dateline("SEOUL, Dec 25 (North Wire) - The harbour froze.");
  ASSERT_TRUE(head);
  EXPECT_EQ(head->dateline.text, "SEOUL, Dec 25 (North Wire) -");
}

TEST(Dateline, IsNotEveryDash) {
  for (const std::string_view paragraph : {
           "The minister - a farmer's son - spoke.",
           "UPDATE 1 - Harbour freezes",
           "FACTBOX — Harbours that froze",
           "Harbour freezes - again",
           "A well-known pilot flew home.",
           "",
           "-",
           "25 Dec - Snow.",
           "(NW) - Snow.",
           "Police said on Monday (25 December) - for the first time - that snow fell.",
       }) {
    SCOPED_TRACE(paragraph);
    EXPECT_FALSE(read_dateline(paragraph));
  }
}

TEST(Dateline, IsFoundInABody) {
  const std::vector<std::string> paragraphs{"For release.", "OSLO, Dec 25 (NW) - Snow fell."};
  const auto dateline = dateline_of(paragraphs);
  ASSERT_TRUE(dateline);
  EXPECT_EQ(dateline->city, "Oslo");
}

}  // namespace dateline::wire
