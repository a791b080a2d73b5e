#include "pictures/contact_sheet.h"

#include <gtest/gtest.h>

namespace dateline::pictures {
namespace {

TEST(ContactSheet, IsReadAsItWasMade) {
  const std::string odd("\0\n\n\xff", 4);
  const auto sheet = contact_sheet(2400, 1600, "#7d8a94", {{"320.jpg", odd}, {"640.webp", "abc"}});
  const auto head = sheet_head(sheet).value();
  EXPECT_EQ(head.width, 2400);
  EXPECT_EQ(head.height, 1600);
  EXPECT_EQ(head.colour, "#7d8a94");
  EXPECT_EQ(head.size, sheet.size());
  ASSERT_TRUE(head.find("640.webp"));
  EXPECT_EQ(sheet.substr(head.find("320.jpg")->offset, head.find("320.jpg")->size), odd);
  EXPECT_EQ(sheet.substr(head.find("640.webp")->offset, head.find("640.webp")->size), "abc");
  EXPECT_FALSE(head.find("640"));
}

TEST(ContactSheet, IsNothingElse) {
  for (const auto* bad :
       {"", "dateline prints 1", "dateline prints 2\n1 1 #000000\n\n", "dateline prints 1\n1 x #000000\n\n",
        "dateline prints 1\n1 1 red\n\n", "dateline prints 1\n1 1 #00000g\n\n",
        "dateline prints 1\n1 1 #000000\na.jpg\n\n", "dateline prints 1\n1 1 #000000\na.jpg -4\n\n",
        "dateline prints 1\n1 1 #000000\na.jpg 99999999999999999999\n\n"})
    EXPECT_FALSE(sheet_head(bad)) << bad;
}

}  // namespace
}  // namespace dateline::pictures
