#include "wire/formats/iptc7901_shape.h"

#include <gtest/gtest.h>

namespace dateline::wire {

TEST(Iptc7901Header, IsTakenApart) {
  const auto header = read_iptc7901_header("nwa0003 3 i 380  nwa 0045\r");
  ASSERT_TRUE(header);
  EXPECT_EQ(header->service, "nwa");
  EXPECT_EQ(header->sequence, "0003");
  EXPECT_EQ(header->priority, "3");
  EXPECT_EQ(header->category, "i");
  EXPECT_EQ(header->words, 380);
  EXPECT_EQ(header->agency, "nwa");
  EXPECT_EQ(header->keyword, "");
}

TEST(Iptc7901Header, MayEndInAKeyword) {
  const auto header = read_iptc7901_header("NWA062 4 pl 211 Norway-ferry");
  ASSERT_TRUE(header);
  EXPECT_EQ(header->keyword, "Norway-ferry");
  EXPECT_EQ(header->agency, "");
}

TEST(Iptc7901Header, IsNoCopy) {
  for (const auto* line :
       {"", "nwa0003", "nwa0003 3 i", "nwa0003 0 i 380", "Ferry 3 i 380", "abc123 3 i many"})
    EXPECT_FALSE(read_iptc7901_header(line)) << line;
}

}  // namespace dateline::wire
