// SHA-256, for content addresses and delivery keys; HMAC, for signatures; a short digest of our own pages,
// for validators.
#pragma once

#include <sodium/crypto_hash_sha256.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

// 64 lower-case hexadecimal digits.
std::string sha256(std::string_view bytes);
// RFC 2104, with a key of any length; likewise.
std::string hmac_sha256(std::string_view bytes, std::string_view key);

// The same of bytes that come in pieces.
class Sha256 {
 public:
  Sha256();
  void add(std::string_view bytes);
  std::string hex();  // once, at the end

 private:
  crypto_hash_sha256_state state_;
};

// SipHash-2-4 under a key that everybody knows: a fifth of SHA-256's cost, the same in every process.
std::uint64_t short_digest(std::string_view bytes);

// The same under a key drawn at random when it is made and overwritten when its last copy goes: digests
// can be compared for as long, and what they were made from can never be found again by trying.
class SecretDigest {
 public:
  SecretDigest();
  SecretDigest(const SecretDigest&) = default;
  SecretDigest& operator=(const SecretDigest&) = default;
  ~SecretDigest();

  std::uint64_t of(std::string_view bytes) const;

 private:
  std::array<unsigned char, 16> key_;
};

}  // namespace dateline
