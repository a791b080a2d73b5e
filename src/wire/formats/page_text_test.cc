#include "wire/formats/page_text.h"

#include <gtest/gtest.h>

#include <chrono>

namespace dateline::wire {
namespace {

constexpr std::string_view capture = R"(Left Menu

Harbour Ferry Sails Again After 'Longest Winter'

The ferry between the two northern harbours sailed again on Thursday after seven weeks of ice, which its captain called the longest winter of his life.

North Coast News Desk | Oslo | Updated: 25-12-2025 03:59 IST | Created: 24-12-2025 21:10 IST
Harbour Ferry Sails Again After 'Longest Winter'
The ferry
  • Country:
  • Norway

The ferry between the two northern harbours sailed again, the harbour office said on Thursday.

According to its captain, every seat was taken.

"We sang," a passenger said.

(With inputs from agencies.)

TRENDING

1
Snow Closes Mountain Road

Snow Closes Mountain Road

 Global
2
Library Opens At Night

OPINION / BLOG

Why winters feel longer than they are

Latest News

Connect us on

© Copyright 2025
)";

}  // namespace

TEST(PageText, ReadsTheStoryAndNothingElse) {
  EXPECT_TRUE(is_page_text(capture));
  const auto page = read_page_text(capture);
  ASSERT_TRUE(page);
  EXPECT_EQ(page->headline, "Harbour Ferry Sails Again After 'Longest Winter'");
  EXPECT_TRUE(page->summary.starts_with("The ferry between"));
  EXPECT_TRUE(page->summary.ends_with("of his life."));
  EXPECT_EQ(page->byline, "North Coast News Desk");
  EXPECT_EQ(page->city, "Oslo");
  EXPECT_EQ(page->updated, "25-12-2025 03:59 IST");
  EXPECT_EQ(page->created, "24-12-2025 21:10 IST");
  EXPECT_EQ(page->picture.alt, page->headline);
  EXPECT_EQ(page->picture.caption, "The ferry");
  EXPECT_EQ(page->countries, std::vector<std::string>{"Norway"});
  EXPECT_EQ(page->credit, "(With inputs from agencies.)");
  EXPECT_EQ(
      page->body_html,
      "<p>The ferry between the two northern harbours sailed again, the harbour office said on Thursday.</p>"
      "<p>According to its captain, every seat was taken.</p><p>\"We sang,\" a passenger said.</p>");
}

TEST(PageText, NeedsNoPictureNoSummaryAndNoCredit) {
  const auto page = read_page_text(
      "Home\nNews\nSport\n\nIce melts on the northern coast\n\nBy Ada North\nPublished: 25 Dec 2025 10:00 "
      "GMT\n\n"
      "The ice melted on Thursday, the harbour office said.\n\nADVERTISEMENT\n\nNobody was hurt.\n\nRelated "
      "Stories\n\n"
      "Snow closes mountain road\n\nAll rights reserved.\n");
  ASSERT_TRUE(page);
  EXPECT_EQ(page->headline, "Ice melts on the northern coast");
  EXPECT_EQ(page->summary, "");
  EXPECT_EQ(page->byline, "Ada North");
  EXPECT_EQ(page->created, "25 Dec 2025 10:00 GMT");
  EXPECT_EQ(page->body_html,
            "<p>The ice melted on Thursday, the harbour office said.</p><p>Nobody was hurt.</p>");
}

TEST(PageText, EndsAtAListNobodyNamed) {
  const auto page = read_page_text(
      "Ice melts on the northern coast\n\nOslo • Posted: 25 Dec 2025 10:00 GMT • Ada North Desk\n\n"
      "The ice melted on Thursday, they said.\n\nIt was the last of it.\n\nMORE WINTER\n\nSnow closes "
      "road\n\nRain opens it\n");
  ASSERT_TRUE(page);
  EXPECT_EQ(page->city, "Oslo");
  EXPECT_EQ(page->byline, "Ada North Desk");
  EXPECT_EQ(page->body_html, "<p>The ice melted on Thursday, they said.</p><p>It was the last of it.</p>");
}

TEST(PageText, LongLinesAreNotHeadlinesToCompareWith) {
  std::string page;
  for (int i = 0; i < 390; ++i) page += "Minister number " + std::to_string(i) + " opens a new bridge\n\n";
  page += "Oslo | Updated: 25-12-2025 03:59 IST\n";
  std::string line;
  while (line.size() < 200'000) line += "word ";
  for (int i = 0; i < 7; ++i) page += "\n" + line + ".\n";
  const auto start = std::chrono::steady_clock::now();
  const auto read = read_page_text(page);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->headline, "Minister number 389 opens a new bridge");
  // Generous, for sanitizers on a busy machine: folding each line for each headline takes minutes.
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20));
}

TEST(PageText, IsNotWireCopy) {
  EXPECT_FALSE(is_page_text("Ice melts\n\nOSLO, Dec 25 (NW) - The ice melted.\n"));
  // A time and a byline's place do not make a page of what stands under an agency's note.
  for (const char* note : {"EMBARGOED UNTIL 0600, Feb 4 2026", "MANDATORY KILL, Feb 4 2026 06:00 GMT"})
    EXPECT_FALSE(is_page_text(std::string(note) +
                              "\n\nMinister promises a bridge\n\nBERGEN, Feb 4 (Lantern) - The minister will "
                              "promise a bridge over the fjord on Wednesday.\n"))
        << note;
  EXPECT_FALSE(is_page_text(""));
  EXPECT_FALSE(read_page_text("Updated: 25-12-2025 03:59 IST"));
}

}  // namespace dateline::wire
