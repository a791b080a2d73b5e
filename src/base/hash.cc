#include "base/hash.h"

#include <sodium.h>

#include <array>
#include <bit>

namespace dateline {

std::string sha256(std::string_view bytes) {
  unsigned char digest[crypto_hash_sha256_BYTES];
  crypto_hash_sha256(digest, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  std::string hex(2 * sizeof digest + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), digest, sizeof digest);
  hex.pop_back();
  return hex;
}

std::uint64_t short_digest(std::string_view bytes) {
  constexpr unsigned char key[crypto_shorthash_KEYBYTES] = {};
  std::array<unsigned char, crypto_shorthash_BYTES> digest;
  crypto_shorthash(digest.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), key);
  return std::bit_cast<std::uint64_t>(digest);
}

}  // namespace dateline
