#include "wire/feeds/push_proof.h"

#include <sodium.h>

#include <array>
#include <optional>

#include "base/check.h"

namespace dateline::feeds {
namespace {

using Digest = std::array<unsigned char, crypto_auth_hmacsha256_BYTES>;
static_assert(crypto_auth_hmacsha256_BYTES == crypto_hash_sha256_BYTES);

const unsigned char* data(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

bool same(const Digest& a, const Digest& b) {
  return sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

Digest sha256_of(std::string_view text) {
  Digest digest;
  crypto_hash_sha256(digest.data(), data(text), text.size());
  return digest;
}

// The function that takes a key of any length (RFC 2104); crypto_auth_hmacsha256() wants 32 bytes.
Digest hmac_of(std::string_view text, std::string_view key) {
  Digest digest;
  crypto_auth_hmacsha256_state state;
  crypto_auth_hmacsha256_init(&state, data(key), key.size());
  crypto_auth_hmacsha256_update(&state, data(text), text.size());
  crypto_auth_hmacsha256_final(&state, digest.data());
  sodium_memzero(&state, sizeof state);
  return digest;
}

// The token of "Bearer TOKEN"; nothing where another scheme or none is used.
std::optional<std::string_view> bearer(const http::Request& request) {
  constexpr std::string_view scheme = "Bearer ";
  const auto value = request.field("Authorization");
  if (value.size() < scheme.size() || !http::same_token(value.substr(0, scheme.size()), scheme))
    return std::nullopt;
  return http::trimmed(value.substr(scheme.size()));
}

std::optional<Digest> signature(const http::Request& request) {
  constexpr std::string_view scheme = "sha256=";
  const auto value = request.field("X-Hub-Signature-256");
  Digest digest;
  if (!value.starts_with(scheme) || value.size() != scheme.size() + 2 * digest.size()) return std::nullopt;
  const auto hex = value.substr(scheme.size());
  std::size_t read = 0;
  if (sodium_hex2bin(digest.data(), digest.size(), hex.data(), hex.size(), nullptr, &read, nullptr) != 0 ||
      read != digest.size())
    return std::nullopt;
  return digest;
}

}  // namespace

// Digests are compared, not tokens: they are of one length, whatever the lengths of the tokens.
Proof proof_of_head(const http::Request& head, const Source& source) {
  CHECK(sodium_init() >= 0);
  if (const auto token = bearer(head)) {
    const bool right = same(sha256_of(*token), sha256_of(source.push_token));
    return right && !source.push_token.empty() ? Proof::good : Proof::none;
  }
  return signature(head) ? Proof::in_body : Proof::none;
}

Proof proof_of(const http::Request& request, const Source& source) {
  const auto by_head = proof_of_head(request, source);
  if (by_head != Proof::in_body) return by_head;
  const bool right = same(*signature(request), hmac_of(request.body, source.push_secret));
  return right && !source.push_secret.empty() ? Proof::good : Proof::none;
}

}  // namespace dateline::feeds
