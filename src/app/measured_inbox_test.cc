#include "app/measured_inbox.h"

#include <gtest/gtest.h>

#include <thread>

namespace dateline::app {
namespace {

struct SlowInbox final : Inbox {
  Result<DeliveryReceipt> deliver(Delivery delivery) override {
    std::this_thread::sleep_for(std::chrono::milliseconds(12));
    return DeliveryReceipt{RawId(7), delivery.format, {}, {}};
  }
};

TEST(MeasuredInbox, HandsOnAndMeasures) {
  SlowInbox slow;
  MeasuredInbox measured(slow);
  const auto receipt = measured.deliver({.source = "lantern", .bytes = "copy", .format = "rss"});
  ASSERT_TRUE(receipt);
  EXPECT_EQ(receipt.value().raw, RawId(7));
  EXPECT_EQ(receipt.value().format, "rss");
  const auto seconds = measured.seconds();
  EXPECT_EQ(seconds.sample_count, 1u);
  EXPECT_GE(seconds.sample_sum, 0.012);
  ASSERT_EQ(seconds.bucket.size(), 13u);
  EXPECT_EQ(seconds.bucket[3].upper_bound, 0.01);
  EXPECT_EQ(seconds.bucket[3].cumulative_count, 0u);
  EXPECT_EQ(seconds.bucket.back().cumulative_count, 1u);
}

TEST(MeasuredInbox, HandsOnSeveralWhoseSenderWaitsForAll) {
  SlowInbox slow;
  MeasuredInbox measured(slow);
  const auto receipts = measured.deliver_all({Delivery{.format = "rss"}, Delivery{.format = "atom"}});
  ASSERT_EQ(receipts.size(), 2u);
  EXPECT_EQ(receipts[1].value().format, "atom");
  EXPECT_EQ(measured.seconds().sample_count, 2u);
  EXPECT_GE(measured.seconds().sample_sum, 2 * 0.024);
}

}  // namespace
}  // namespace dateline::app
