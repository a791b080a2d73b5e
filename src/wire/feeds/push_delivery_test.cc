#include "wire/feeds/push_delivery.h"

#include <gtest/gtest.h>

#include "base/hash.h"
#include "http/gzip.h"

namespace dateline::feeds {
namespace {

constexpr std::size_t limit = 1000;

http::Request sent(std::string_view body, std::vector<http::Field> fields = {}) {
  http::Request request;
  request.body = body;
  request.fields = std::move(fields);
  return request;
}

Fault fault_of(std::string_view body, std::vector<http::Field> fields) {
  const auto delivery = push_delivery(sent(body, std::move(fields)), "lantern", limit);
  return delivery ? Fault::internal : delivery.error().fault;
}

TEST(PushDelivery, IsTheBodyWithItsHashAsKey) {
  const auto delivery =
      push_delivery(sent("copy", {{"Content-Type", "text/plain"}}), "lantern", limit).value();
  EXPECT_EQ(delivery.source, "lantern");
  EXPECT_EQ(delivery.bytes, "copy");
  EXPECT_EQ(delivery.key, sha256("copy"));
  EXPECT_EQ(delivery.content_type, "text/plain");
  EXPECT_EQ(delivery.road, Road::push);
}

TEST(PushDelivery, PackedIsTheSameDelivery) {
  const auto packed = http::gzip("copy");
  for (const char* coding : {"gzip", "X-GZIP"}) {
    const auto delivery =
        push_delivery(sent(packed, {{"Content-Encoding", coding}}), "lantern", limit).value();
    EXPECT_EQ(delivery.bytes, "copy");
    EXPECT_EQ(delivery.key, sha256("copy"));
  }
}

TEST(PushDelivery, ItsKeyIsTheSendersWithTheBytes) {
  const auto key_of = [](std::string_view body, std::string_view key) {
    return push_delivery(sent(body, {{"Idempotency-Key", key}}), "lantern", limit).value().key;
  };
  EXPECT_EQ(key_of("copy", "tx-1"), key_of("copy", "tx-1"));
  EXPECT_NE(key_of("copy", "tx-1"), key_of("copy", "tx-2"));
  EXPECT_NE(key_of("copy", "tx-1"), key_of("other copy", "tx-1"));
}

TEST(PushDelivery, TakesEveryTypeThatCopyComesAs) {
  for (const char* type :
       {"application/json", "application/vnd.iptc.g2.newsitem+xml", "text/html; charset=utf-8",
        "application/octet-stream", "message/rfc822", "imagery/x", ""})
    EXPECT_TRUE(check_push(sent("", {{"Content-Type", type}}))) << type;
}

TEST(PushDelivery, RefusesForeignTypesAndCodings) {
  for (const char* type : {"image/jpeg", "Video/mp4", "multipart/form-data; boundary=x",
                           "application/x-www-form-urlencoded", "application/pdf", "text/pl\xe4in"})
    EXPECT_EQ(fault_of("copy", {{"Content-Type", type}}), Fault::refused) << type;
  for (const char* coding : {"br", "gzip, gzip", "zstd"})
    EXPECT_EQ(fault_of("copy", {{"Content-Encoding", coding}}), Fault::refused) << coding;
  EXPECT_EQ(fault_of("copy", {{"Content-Encoding", "gzip"}, {"Content-Encoding", "gzip"}}), Fault::refused);
}

TEST(PushDelivery, RefusesWhatIsBrokenOrTooLarge) {
  const auto bomb = http::gzip(std::string(limit + 1, 'x'));
  ASSERT_LT(bomb.size(), 100u);
  EXPECT_EQ(fault_of(bomb, {{"Content-Encoding", "gzip"}}), Fault::limit);
  EXPECT_EQ(fault_of(std::string(limit + 1, 'x'), {}), Fault::limit);
  EXPECT_EQ(fault_of("no gzip", {{"Content-Encoding", "gzip"}}), Fault::invalid);
  EXPECT_EQ(fault_of("", {}), Fault::invalid);
  EXPECT_EQ(fault_of(http::gzip(""), {{"Content-Encoding", "gzip"}}), Fault::invalid);
  EXPECT_EQ(fault_of("copy", {{"Idempotency-Key", ""}}), Fault::invalid);
  EXPECT_EQ(fault_of("copy", {{"Idempotency-Key", std::string(256, 'k')}}), Fault::invalid);
  EXPECT_EQ(fault_of("copy", {{"Idempotency-Key", "k\xff"}}), Fault::invalid);
}

}  // namespace
}  // namespace dateline::feeds
