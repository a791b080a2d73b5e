#include "app/measured_inbox.h"

#include <chrono>

namespace dateline::app {

MeasuredInbox::MeasuredInbox(Inbox& inbox)
    : inbox_(inbox), seconds_({0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5}) {}

Result<DeliveryReceipt> MeasuredInbox::deliver(Delivery delivery) {
  const auto begun = std::chrono::steady_clock::now();
  auto receipt = inbox_.deliver(std::move(delivery));
  seconds_.Observe(std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count());
  return receipt;
}

}  // namespace dateline::app
