#include "base/hash.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

// FIPS 180-2, appendix B.1.
TEST(Hash, IsSha256) {
  EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Hash, DigestsShortly) {
  EXPECT_EQ(short_digest("abc"), short_digest("abc"));
  EXPECT_NE(short_digest("abc"), short_digest("abd"));
  EXPECT_NE(short_digest(""), short_digest(std::string_view("\0", 1)));
}

TEST(Hash, IsTheSameInPieces) {
  Sha256 hash;
  for (const auto* piece : {"a", "", "bc"}) hash.add(piece);
  EXPECT_EQ(hash.hex(), sha256("abc"));
}

// RFC 4231, test case 2; the key's length is its own.
TEST(Hash, IsHmacSha256) {
  EXPECT_EQ(hmac_sha256("what do ya want for nothing?", "Jefe"),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

TEST(SecretDigest, ComparesUnderItsOwnKeyAlone) {
  const SecretDigest one, other;
  const auto copy = one;
  EXPECT_EQ(one.of("192.0.2.1"), copy.of("192.0.2.1"));
  EXPECT_NE(one.of("192.0.2.1"), one.of("192.0.2.2"));
  EXPECT_NE(one.of("192.0.2.1"), other.of("192.0.2.1"));
}

}  // namespace
}  // namespace dateline
