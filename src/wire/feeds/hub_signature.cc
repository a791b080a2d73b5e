#include "wire/feeds/hub_signature.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <sodium/utils.h>

#include <algorithm>
#include <array>

#include "base/check.h"
#include "http/field.h"

namespace dateline::feeds {
namespace {

using Digest = std::array<unsigned char, EVP_MAX_MD_SIZE>;

struct Method {
  std::string_view name;
  const EVP_MD* (*algorithm)();
};
constexpr std::array methods{Method{"sha1", EVP_sha1}, Method{"sha256", EVP_sha256},
                             Method{"sha384", EVP_sha384}, Method{"sha512", EVP_sha512}};

}  // namespace

bool is_signed(std::string_view body, std::string_view secret, std::string_view signature) {
  const auto equals = std::min(signature.find('='), signature.size());
  const auto name = signature.substr(0, equals);
  const auto hex = signature.substr(std::min(equals + 1, signature.size()));
  const auto* method =
      std::ranges::find_if(methods, [&](const Method& each) { return http::same_token(each.name, name); });
  if (method == methods.end() || secret.empty()) return false;

  Digest told{}, made{};
  std::size_t read = 0;
  unsigned size = 0;
  const bool is_hex =
      sodium_hex2bin(told.data(), told.size(), hex.data(), hex.size(), nullptr, &read, nullptr) == 0;
  CHECK(HMAC(method->algorithm(), secret.data(), static_cast<int>(secret.size()),
             reinterpret_cast<const unsigned char*>(body.data()), body.size(), made.data(), &size));
  return is_hex && read == size && CRYPTO_memcmp(told.data(), made.data(), size) == 0;
}

}  // namespace dateline::feeds
