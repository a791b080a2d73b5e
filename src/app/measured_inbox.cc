#include "app/measured_inbox.h"

#include <chrono>

namespace dateline::app {
namespace {

using Watch = std::chrono::steady_clock;

double seconds_since(Watch::time_point begun) {
  return std::chrono::duration<double>(Watch::now() - begun).count();
}

}  // namespace

MeasuredInbox::MeasuredInbox(Inbox& inbox)
    : inbox_(inbox), seconds_({0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5}) {}

Result<DeliveryReceipt> MeasuredInbox::deliver(Delivery delivery) {
  const auto begun = Watch::now();
  auto receipt = inbox_.deliver(std::move(delivery));
  seconds_.Observe(seconds_since(begun));
  return receipt;
}

std::vector<Result<DeliveryReceipt>> MeasuredInbox::deliver_all(std::vector<Delivery> deliveries) {
  const auto begun = Watch::now();
  auto receipts = inbox_.deliver_all(std::move(deliveries));
  for (std::size_t i = 0; i < receipts.size(); ++i) seconds_.Observe(seconds_since(begun));
  return receipts;
}

}  // namespace dateline::app
