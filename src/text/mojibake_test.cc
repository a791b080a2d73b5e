#include "text/mojibake.h"

#include <gtest/gtest.h>

namespace dateline::text {

TEST(Mojibake, IsUndone) {
  EXPECT_EQ(encoded_once("the ferryâ€™s cafÃ©â€¦"), "the ferry’s café…");
  EXPECT_EQ(encoded_once("\u00e2\u0080\u00a6"), "…");
}

TEST(Mojibake, LeavesTextAlone) {
  for (const auto* text : {"", "plain", "café", "“quoted”", "東京", "Ã", "cafÃ© 東"})
    EXPECT_FALSE(encoded_once(text)) << text;
}

}  // namespace dateline::text
