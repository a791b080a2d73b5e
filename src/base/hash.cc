#include "base/hash.h"

#include <sodium.h>

#include <array>
#include <bit>

namespace dateline {

std::string sha256(std::string_view bytes) {
  Sha256 hash;
  hash.add(bytes);
  return hash.hex();
}

Sha256::Sha256() {
  crypto_hash_sha256_init(&state_);
}

void Sha256::add(std::string_view bytes) {
  crypto_hash_sha256_update(&state_, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
}

std::string Sha256::hex() {
  unsigned char digest[crypto_hash_sha256_BYTES];
  crypto_hash_sha256_final(&state_, digest);
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
