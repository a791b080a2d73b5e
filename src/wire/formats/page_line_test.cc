#include "wire/formats/page_line.h"

#include <gtest/gtest.h>

namespace dateline::wire {

TEST(PageLine, ReadsAnyOrder) {
  for (const auto* written :
       {"North Desk | Oslo | Updated: 25-12-2025 03:59 IST | Created: 24-12-2025 21:10 IST",
        "Created: 24-12-2025 21:10 IST • Last Updated: 25-12-2025 03:59 IST • North Desk • Oslo",
        "By North Desk · Oslo · Published: 24-12-2025 21:10 IST · Updated: 25-12-2025 03:59 IST",
        "Oslo | North Desk | Posted on 24-12-2025 21:10 IST Updated: 25-12-2025 03:59 IST"}) {
    SCOPED_TRACE(written);
    const auto line = read_page_line(written);
    ASSERT_TRUE(line);
    EXPECT_EQ(line->byline, "North Desk");
    EXPECT_EQ(line->city, "Oslo");
    EXPECT_EQ(line->created, "24-12-2025 21:10 IST");
    EXPECT_EQ(line->updated, "25-12-2025 03:59 IST");
  }
}

TEST(PageLine, ReadsOtherLanguages) {
  const auto line = read_page_line("Agence Nord Press | Paris | Publié le : 25/12/2025 - 10:05");
  ASSERT_TRUE(line);
  EXPECT_EQ(line->created, "25/12/2025 - 10:05");
  EXPECT_EQ(line->city, "Paris");
}

TEST(PageLine, IsNotASentenceWithADate) {
  EXPECT_FALSE(read_page_line("The council met on 25 December 2025 and voted for the bridge."));
  EXPECT_FALSE(read_page_line("North Desk | Oslo"));
  EXPECT_FALSE(read_page_line(""));
}

TEST(PageLine, ReadsManyHands) {
  struct Case {
    const char *line, *byline, *city, *created, *updated;
  };
  for (const auto& [written, byline, city, created, updated] :
       {Case{"By Dora Quill | Updated 12/26/2025 4:05 p.m. ET", "Dora Quill", "", "",
             "12/26/2025 4:05 p.m. ET"},
        Case{"Veröffentlicht: 25.12.2025, 14:05 Uhr | Aktualisiert: 26.12.2025, 08:30 Uhr MEZ", "", "",
             "25.12.2025, 14:05 Uhr", "26.12.2025, 08:30 Uhr MEZ"},
        Case{"Publié le 25 décembre 2025 à 14h05 - Mis à jour à 18h40", "", "", "25 décembre 2025 à 14h05",
             "18h40"},
        Case{"Publicado: 25/12/2025 - 18:05 CET (Actualizado: 26/12/2025 - 09:40 CET)", "", "",
             "25/12/2025 - 18:05 CET", "26/12/2025 - 09:40 CET"},
        Case{"Updated - December 25, 2025 03:59 am IST - KOCHI", "", "KOCHI", "",
             "December 25, 2025 03:59 am IST"},
        Case{"Published 25 Dec 2025, 19:35 GMT+5:30 · Last modified 26 Dec 2025, 08:10 GMT+5:30", "", "",
             "25 Dec 2025, 19:35 GMT+5:30", "26 Dec 2025, 08:10 GMT+5:30"},
        Case{"di Ottavia Ferron | Venezia | Pubblicato il 25/12/2025 alle 17:20", "Ottavia Ferron", "Venezia",
             "25/12/2025 alle 17:20", ""},
        Case{"公開 2025年12月25日 14時05分 更新 2025年12月25日 18時40分", "", "", "2025年12月25日 14時05分",
             "2025年12月25日 18時40分"}}) {
    SCOPED_TRACE(written);
    const auto line = read_page_line(written);
    ASSERT_TRUE(line);
    EXPECT_EQ(line->byline, byline);
    EXPECT_EQ(line->city, city);
    EXPECT_EQ(line->created, created);
    EXPECT_EQ(line->updated, updated);
  }
}

TEST(PageLine, ReadsRightToLeft) {
  const auto line = read_page_line(
      "بقلم: نادر الصيّاد | القاهرة | نُشر: ٢٥ ديسمبر ٢٠٢٥ - ٢:٠٥ م بتوقيت غرينتش | تم التحديث: ٢٥ ديسمبر ٢٠٢٥ "
      "- ٦:٤٠ م "
      "بتوقيت غرينتش");
  ASSERT_TRUE(line);
  EXPECT_EQ(line->byline, "نادر الصيّاد");
  EXPECT_EQ(line->city, "القاهرة");
  EXPECT_EQ(line->created, "٢٥ ديسمبر ٢٠٢٥ - ٢:٠٥ م بتوقيت غرينتش");
}

TEST(PageLine, RelativeTimesAreNoTimes) {
  for (const auto* written : {"By Ada North | Updated 12 hours ago", "Mis à jour il y a 2 heures",
                              "vor 3 Stunden", "Updated: Today at 14:05"}) {
    const auto line = read_page_line(written);
    ASSERT_TRUE(line) << written;
    EXPECT_TRUE(line->relative) << written;
    EXPECT_FALSE(line->has_time()) << written;
  }
}

TEST(Byline, NamesItsPeople) {
  using Names = std::vector<std::string>;
  EXPECT_EQ(people_of("Ada North, Bo Lind and Cy Park"), (Names{"Ada North", "Bo Lind", "Cy Park"}));
  EXPECT_EQ(people_of("Jonas Feldmann und Petra Linde"), (Names{"Jonas Feldmann", "Petra Linde"}));
  EXPECT_EQ(people_of("North and South Desk"), (Names{"North and South Desk"}));
  EXPECT_EQ(people_of("Ada North, Europe correspondent"), (Names{"Ada North, Europe correspondent"}));
}

TEST(Byline, IsTold) {
  EXPECT_TRUE(is_byline("By Ada North"));
  EXPECT_TRUE(is_byline("North News Desk"));
  EXPECT_FALSE(is_byline("Ferry sails again"));
  EXPECT_EQ(without_by("By Ada North"), "Ada North");
}

}  // namespace dateline::wire
