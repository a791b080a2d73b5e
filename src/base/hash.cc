#include "base/hash.h"

#include <sodium.h>

#include <array>
#include <bit>

#include "base/check.h"

namespace dateline {
namespace {

const unsigned char* octets(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

template <std::size_t size>
std::string hex_of(const unsigned char (&digest)[size]) {
  std::string hex(2 * size + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), digest, size);
  hex.pop_back();
  return hex;
}

std::uint64_t siphash(std::string_view bytes, const unsigned char* key) {
  std::array<unsigned char, crypto_shorthash_BYTES> digest;
  crypto_shorthash(digest.data(), octets(bytes), bytes.size(), key);
  return std::bit_cast<std::uint64_t>(digest);
}

}  // namespace

std::string sha256(std::string_view bytes) {
  Sha256 hash;
  hash.add(bytes);
  return hash.hex();
}

Sha256::Sha256() {
  crypto_hash_sha256_init(&state_);
}

void Sha256::add(std::string_view bytes) {
  crypto_hash_sha256_update(&state_, octets(bytes), bytes.size());
}

std::string Sha256::hex() {
  unsigned char digest[crypto_hash_sha256_BYTES];
  crypto_hash_sha256_final(&state_, digest);
  return hex_of(digest);
}

std::string hmac_sha256(std::string_view bytes, std::string_view key) {
  unsigned char digest[crypto_auth_hmacsha256_BYTES];
  crypto_auth_hmacsha256_state state;
  crypto_auth_hmacsha256_init(&state, octets(key), key.size());
  crypto_auth_hmacsha256_update(&state, octets(bytes), bytes.size());
  crypto_auth_hmacsha256_final(&state, digest);
  return hex_of(digest);
}

std::uint64_t short_digest(std::string_view bytes) {
  constexpr unsigned char key[crypto_shorthash_KEYBYTES] = {};
  return siphash(bytes, key);
}

SecretDigest::SecretDigest() {
  static_assert(std::tuple_size_v<decltype(key_)> == crypto_shorthash_KEYBYTES);
  CHECK(sodium_init() >= 0);
  randombytes_buf(key_.data(), key_.size());
}

SecretDigest::~SecretDigest() {
  sodium_memzero(key_.data(), key_.size());
}

std::uint64_t SecretDigest::of(std::string_view bytes) const {
  return siphash(bytes, key_.data());
}

}  // namespace dateline
