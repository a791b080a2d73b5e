// The inbox with a stop watch: how long each delivery takes from its bytes to its outcomes, as the
// sender waits for it; of several together, for all. Thread-safe.
#pragma once

#include <prometheus/histogram.h>

#include "news/ports.h"

namespace dateline::app {

class MeasuredInbox final : public Inbox {
 public:
  explicit MeasuredInbox(Inbox& inbox);  // outlives this
  Result<DeliveryReceipt> deliver(Delivery delivery) override;
  std::vector<Result<DeliveryReceipt>> deliver_all(std::vector<Delivery> deliveries) override;
  bool is_flash(std::string_view beginning) const override { return inbox_.is_flash(beginning); }

  // Seconds, since the newsroom started.
  prometheus::ClientMetric::Histogram seconds() const { return seconds_.Collect().histogram; }

 private:
  Inbox& inbox_;
  prometheus::Histogram seconds_;
};

}  // namespace dateline::app
