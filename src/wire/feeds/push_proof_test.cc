#include "wire/feeds/push_proof.h"

#include <gtest/gtest.h>

namespace dateline::feeds {
namespace {

// `printf 'ferry copy' | openssl dgst -sha256 -hmac 'a secret of the wire'`
constexpr std::string_view secret = "a secret of the wire";
constexpr std::string_view body = "ferry copy";
constexpr std::string_view right = "sha256=a9c8c202aefd1a5dbdedff7d2c480d8dc3477a8ef02ea6f130b3fde2a656d54f";
constexpr std::string_view token = "0123456789abcdef";

Source keyed() {
  Source source;
  source.push_token = token;
  source.push_secret = secret;
  return source;
}

http::Request sent(std::vector<http::Field> fields) {
  http::Request request;
  request.fields = std::move(fields);
  request.body = body;
  return request;
}

TEST(PushProof, TakesTheRightToken) {
  for (const char* value : {"Bearer 0123456789abcdef", "bearer  0123456789abcdef"}) {
    EXPECT_EQ(proof_of_head(sent({{"authorization", value}}), keyed()), Proof::good) << value;
    EXPECT_EQ(proof_of(sent({{"Authorization", value}}), keyed()), Proof::good) << value;
  }
}

TEST(PushProof, TakesNoOther) {
  for (const char* value : {"Bearer 0123456789abcdeg", "Bearer 0123456789abcde", "Bearer 0123456789abcdef0",
                            "Bearer ", "Bearer", "0123456789abcdef", "Basic 0123456789abcdef", ""})
    EXPECT_EQ(proof_of(sent({{"Authorization", value}}), keyed()), Proof::none) << value;
  EXPECT_EQ(proof_of(sent({}), keyed()), Proof::none);
}

TEST(PushProof, TakesTheRightSignature) {
  const auto request = sent({{"X-Hub-Signature-256", right}});
  EXPECT_EQ(proof_of_head(request, keyed()), Proof::in_body);
  EXPECT_EQ(proof_of(request, keyed()), Proof::good);
  auto changed = request;
  changed.body = "ferry cop!";
  EXPECT_EQ(proof_of(changed, keyed()), Proof::none);
}

TEST(PushProof, TakesNoOtherSignature) {
  const std::string half(right.substr(0, right.size() / 2)), more = std::string(right) + "00",
                                                             wrong = "sha256=" + std::string(64, '0'),
                                                             odd = "sha256=" + std::string(64, 'x');
  for (const std::string_view value : {half, more, odd, std::string("sha1=00"), std::string()})
    EXPECT_EQ(proof_of_head(sent({{"X-Hub-Signature-256", value}}), keyed()), Proof::none) << value;
  EXPECT_EQ(proof_of(sent({{"X-Hub-Signature-256", wrong}}), keyed()), Proof::none);
}

// An empty secret is no secret: neither an empty token nor a signature made with nothing opens the door.
TEST(PushProof, NothingOpensASourceWithoutSecrets) {
  // `printf 'ferry copy' | openssl dgst -sha256 -hmac ''`
  const std::string_view with_nothing =
      "sha256=81de9ff818084341e6a03233c6e5fb6dadcc9bba02ee9c856d766331b8d26396";
  EXPECT_EQ(proof_of(sent({{"Authorization", "Bearer "}}), Source()), Proof::none);
  EXPECT_EQ(proof_of(sent({{"Authorization", "Bearer 0123456789abcdef"}}), Source()), Proof::none);
  EXPECT_EQ(proof_of(sent({{"X-Hub-Signature-256", with_nothing}}), Source()), Proof::none);
}

TEST(PushProof, AWrongTokenIsNotMadeGoodByASignature) {
  EXPECT_EQ(proof_of(sent({{"Authorization", "Bearer no"}, {"X-Hub-Signature-256", right}}), keyed()),
            Proof::none);
}

}  // namespace
}  // namespace dateline::feeds
