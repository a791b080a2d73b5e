#include "wire/formats/page_lines.h"

#include <gtest/gtest.h>

namespace dateline::wire {

TEST(PageLines, KnowBlanksAndBullets) {
  const auto lines = lines_of_page("One\n\n  \xe2\x80\xa2 Two\nThree\n\xe2\x80\xa2\n");
  ASSERT_EQ(lines.size(), 3u);
  EXPECT_TRUE(lines[1].after_blank);
  EXPECT_TRUE(lines[1].bullet);
  EXPECT_EQ(lines[1].text, "Two");
  EXPECT_FALSE(lines[2].after_blank);
}

TEST(PageLines, TellCopyFromFrame) {
  EXPECT_TRUE(is_copy_line("The ferry sailed again on Thursday, the harbour office said."));
  EXPECT_FALSE(is_copy_line("Ferry sails again"));
  EXPECT_FALSE(
      is_copy_line("The stories your neighbours are reading, in your inbox at 6 a.m. every weekday."));
  EXPECT_FALSE(is_copy_line("We and our partners store information on a device and process personal data."));
  EXPECT_TRUE(is_way("World > Europe"));
  EXPECT_TRUE(is_way("News Sport Weather Log in"));
  EXPECT_FALSE(can_be_headline("News Sport Weather Log in"));
  EXPECT_TRUE(can_be_headline("Ferry sails again"));
  EXPECT_GE(frame_signs(lines_of_page("Home\nLog in\nMost read\n© 2025 North\n")), 3);
  EXPECT_EQ(frame_signs(lines_of_page("OSLO, Dec 25 (NW) - The ferry sailed again.\n\nENDS\n")), 0);
}

TEST(PageLines, PartCaptionAndCredit) {
  const auto both = read_caption("The ferry at dawn. Photo: Ada North/North Wire");
  ASSERT_TRUE(both);
  EXPECT_EQ(both->caption, "The ferry at dawn.");
  EXPECT_EQ(both->credit, "Ada North/North Wire");
  const auto bracketed = read_caption("Die Fähre am Morgen (Foto: Ada North)");
  ASSERT_TRUE(bracketed);
  EXPECT_EQ(bracketed->caption, "Die Fähre am Morgen");
  EXPECT_EQ(bracketed->credit, "Ada North");
  EXPECT_EQ(read_caption("Le bac. © Ada North")->credit, "Ada North");
  EXPECT_EQ(read_caption("The ferry at dawn. Ada North/North Wire")->credit, "Ada North/North Wire");
  EXPECT_FALSE(read_caption("The ferry sailed again, the office said."));
}

TEST(PageLines, CountPictures) {
  for (const auto* counter : {"1 / 4", "1/4", "Photo 3 of 12", "Bild 2 von 9", "٣ / ٧"})
    EXPECT_TRUE(is_counter(counter)) << counter;
  for (const auto* other : {"4", "25/12/2025", "Ferry 3 of the line", ""})
    EXPECT_FALSE(is_counter(other)) << other;
}

}  // namespace dateline::wire
