#include "wire/feeds/hub_signature.h"

#include <gtest/gtest.h>

namespace dateline::feeds {
namespace {

// RFC 2202 and RFC 4231, test case 2.
constexpr std::string_view key = "Jefe", data = "what do ya want for nothing?";

TEST(HubSignature, HoldsByEveryMethodOfTheSpec) {
  for (const std::string_view signature :
       {"sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79",
        "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        "SHA256=5BDCC146BF60754E6A042426089575C75A003F089D2739839DEC58B964EC3843",
        "sha384="
        "af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e8e2240ca5e69e2c78b3239ecfab21649",
        "sha512="
        "164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fdcaea"
        "b1a34d4a6b4b636e070a38bce737"})
    EXPECT_TRUE(is_signed(data, key, signature)) << signature;
}

TEST(HubSignature, DoesNotHoldForAnythingElse) {
  for (const std::string_view signature :
       {"", "sha1", "sha1=", "=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79",
        "md5=750c783e6ab0b503eaa86e310a5db738", "sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c78",
        "sha256=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79", "sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c",
        "sha1=not hex at all", "sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c7900"})
    EXPECT_FALSE(is_signed(data, key, signature)) << signature;
  EXPECT_FALSE(is_signed("other data", key, "sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79"));
  EXPECT_FALSE(is_signed(data, "", "sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79"));
}

}  // namespace
}  // namespace dateline::feeds
