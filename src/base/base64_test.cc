#include "base/base64.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

// RFC 4648 section 10.
TEST(Base64, GoesBothWays) {
  EXPECT_EQ(base64("foobar"), "Zm9vYmFy");
  EXPECT_EQ(base64("foob"), "Zm9vYg==");
  EXPECT_EQ(base64(""), "");
  const std::string bytes("\0\xff\n", 3);
  EXPECT_EQ(from_base64(base64(bytes)), bytes);
  EXPECT_EQ(from_base64(""), "");
}

TEST(Base64, RefusesWhatIsNot) {
  EXPECT_EQ(from_base64("Zm9v!"), std::nullopt);
  EXPECT_EQ(from_base64("Zg"), std::nullopt);
}

}  // namespace
}  // namespace dateline
