#include "wire/formats/anpa_shape.h"

#include <gtest/gtest.h>

namespace dateline::wire {

TEST(AnpaHeader, IsTakenApart) {
  const auto header = read_anpa_header(
      "w2595\x1f"
      "asian\r\nu i\x14\x12 BC-NO--Ferry Fire     11-21 0358\r\n");
  ASSERT_TRUE(header);
  EXPECT_EQ(header->service, "w");
  EXPECT_EQ(header->sequence, "2595");
  EXPECT_EQ(header->selector, "asian");
  EXPECT_EQ(header->agency, "");
  EXPECT_EQ(header->priority, "u");
  EXPECT_EQ(header->category, "i");
  EXPECT_EQ(header->slug, "BC-NO--Ferry Fire");
  EXPECT_EQ(header->date, "11-21");
  EXPECT_EQ(header->words, 358);
  EXPECT_EQ(header->lines, 2);
}

TEST(AnpaHeader, MayNameItsAgencyOrLackItsFirstLine) {
  EXPECT_EQ(read_anpa_header("a0105NORTH\x1f"
                             "koko-\nu i?? BC-Ferry 11-21 0358\n")
                ->agency,
            "NORTH");
  const auto header = read_anpa_header("u i BC-Ferry 11-21 0358\n");
  ASSERT_TRUE(header);
  EXPECT_EQ(header->sequence, "");
  EXPECT_EQ(header->lines, 1);
}

TEST(AnpaHeader, IsNoCopy) {
  for (const auto* text :
       {"", "a b c\n", "I a OSLO, Dec 25 (NW) - 11-21", "OSLO, Dec 25 (NW) - Snow.\n\nu i x\n"})
    EXPECT_FALSE(read_anpa_header(text)) << text;
}

}  // namespace dateline::wire
