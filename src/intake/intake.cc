#include "intake/intake.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>

#include "base/fault_point.h"
#include "base/hash.h"
#include "base/log.h"
#include "intake/reading.h"
#include "news/outcomes.h"
#include "wire/formats/feed_advice.h"

namespace dateline::intake {
namespace {

archive::Filed counted(const std::vector<ItemOutcome>& items, Instant at, std::string read_as) {
  const auto seen = std::ranges::count(items, Outcome::seen, &ItemOutcome::outcome);
  return {at, std::move(read_as), static_cast<std::int64_t>(items.size()) - seen, seen};
}

Error never_filed() {
  return error(Fault::internal, "a delivery that was stored and not filed");
}

constexpr std::size_t all_of_them = 1'000'000;

Result<> expect_size(const Delivery& delivery, std::int64_t most) {
  if (most <= 0 || static_cast<std::int64_t>(delivery.bytes.size()) <= most) return ok();
  return error(Fault::limit, fmt::format("a delivery of {} bytes", delivery.bytes.size()), delivery.name,
               fmt::format("at most {} are taken: limits.delivery_bytes", most));
}

}  // namespace

Result<DeliveryReceipt> Intake::deliver(Delivery delivery) {
  TRY(const auto stored, store(std::span(&delivery, 1)));
  return outcomes_of(stored.front(), delivery);
}

std::vector<Result<DeliveryReceipt>> Intake::deliver_all(std::vector<Delivery> deliveries) {
  const auto stored = store(deliveries);
  if (!stored) return std::vector<Result<DeliveryReceipt>>(deliveries.size(), stored.error());
  std::vector<Result<DeliveryReceipt>> receipts(deliveries.size(), never_filed());
  for (const auto i : flashes_first(stored.value(), deliveries))
    receipts[i] = outcomes_of(stored.value()[i], deliveries[i]);
  return receipts;
}

// Of two under one key the bytes that came first are what is stored: they are looked at, and filed first.
std::vector<std::size_t> Intake::flashes_first(std::span<const Stored> stored,
                                               std::span<const Delivery> deliveries) {
  std::map<RawId, bool> flashes;
  for (std::size_t i = 0; i < stored.size(); ++i)
    if (!flashes.contains(stored[i].raw)) flashes[stored[i].raw] = wire::is_flash(deliveries[i].bytes);
  std::vector<std::size_t> places(stored.size());
  std::iota(places.begin(), places.end(), std::size_t{0});
  std::ranges::stable_partition(places, [&](std::size_t i) { return flashes[stored[i].raw]; });
  return places;
}

Result<std::vector<Intake::Stored>> Intake::store(std::span<Delivery> deliveries) {
  std::vector<archive::RawBytes> bytes;
  for (auto& delivery : deliveries) {
    TRY(expect_size(delivery, rules_.settings.limits.delivery_bytes));
    if (delivery.key.empty()) delivery.key = sha256(delivery.bytes);
    bytes.push_back(archive::RawBytes::of(delivery.bytes));
  }
  FAULT_POINT("intake.arrived");
  const auto now = clock_.now();
  bool is_news = false;
  std::vector<Stored> stored;
  TRY(auto tx, archive_.begin());
  for (std::size_t i = 0; i < deliveries.size(); ++i) {
    TRY(const auto known, tx.raw.find(deliveries[i].source, deliveries[i].key));
    if (known) {
      stored.push_back({known->id, known->received_at, known->filed_at.has_value()});
      continue;
    }
    TRY(const auto id, tx.raw.put(deliveries[i], bytes[i], now));
    stored.push_back({id, now, false});
    is_news = true;
  }
  if (!is_news) return stored;
  FAULT_POINT("intake.storing");
  TRY(tx.commit());
  FAULT_POINT("intake.stored");
  return stored;
}

Result<DeliveryReceipt> Intake::outcomes_of(const Stored& stored, const Delivery& delivery) {
  if (!stored.is_filed) return read_and_file(stored, delivery);
  TRY(auto reading, archive_.reading());
  return earlier(stored.raw, reading);
}

Result<DeliveryReceipt> Intake::read_and_file(const Stored& stored, const Delivery& delivery) {
  const auto parsed = read(delivery, rules_.settings);
  FAULT_POINT("intake.parsed");
  const bool is_flash = wire::is_flash(delivery.bytes);
  auto turn = turns_.take(is_flash);
  auto receipt = parsed ? file(stored, delivery, parsed.value()) : reject(stored, delivery, parsed.error());
  turn.reset();
  if (is_flash && receipt && flash_filed_) flash_filed_();
  return receipt;
}

Result<DeliveryReceipt> Intake::file(const Stored& stored, const Delivery& delivery,
                                     const wire::Parsed& parsed) {
  TRY(auto tx, archive_.begin(archive::Durable::with_next));
  TRY(const auto head, tx.raw.find(stored.raw));
  if (head && head->filed_at) return earlier(stored.raw, tx);  // another thread was faster

  const Arrival arrival{stored.raw, delivery.source, delivery.road, stored.received_at};
  Filing filing(rules_, arrival, parsed, tx, clock_.now());
  DeliveryReceipt receipt{stored.raw, parsed.format, {}, parsed.problems};
  if (parsed.feed) receipt.advice = wire::advice_of(*parsed.feed);
  receipt.items.resize(parsed.items.size());
  for (const auto place : oldest_first(parsed.items)) {
    TRY(receipt.items[place], filing.file(place));
  }
  TRY(account(stored, delivery, receipt, tx));
  std::ranges::copy(filing.problems(), std::back_inserter(receipt.problems));
  return receipt;
}

Result<DeliveryReceipt> Intake::reject(const Stored& stored, const Delivery& delivery, const Error& why) {
  DeliveryReceipt receipt{
      stored.raw, delivery.format, {{Outcome::reject, "", {}, {{"format", why.text()}}}}, {}};
  TRY(auto tx, archive_.begin(archive::Durable::with_next));
  TRY(const auto head, tx.raw.find(stored.raw));
  if (head && head->filed_at) return earlier(stored.raw, tx);
  TRY(account(stored, delivery, receipt, tx, archive::whole_delivery));
  return receipt;
}

Result<> Intake::account(const Stored& stored, const Delivery& delivery, const DeliveryReceipt& receipt,
                         archive::Transaction& tx, std::int64_t first) {
  FAULT_POINT("intake.outcomes_known");
  TRY(tx.ledger.enter(stored.raw, delivery.source, stored.received_at, receipt.items, first));
  FAULT_POINT("intake.ledger_entered");
  TRY(tx.raw.mark_filed(stored.raw, counted(receipt.items, clock_.now(), receipt.format)));
  FAULT_POINT("intake.marked_filed");
  TRY(tx.sources.delivered(delivery.source, delivery.road, stored.received_at, brings_news(receipt.items)));
  FAULT_POINT("intake.filing");
  TRY(tx.commit());
  FAULT_POINT("intake.filed");
  return ok();
}

Result<DeliveryReceipt> Intake::earlier(RawId raw, archive::Facets& archive) {
  TRY(const auto head, archive.raw.find(raw));
  TRY(auto items, archive.ledger.outcomes(raw));
  for (auto& item : items) {
    const auto told = fmt::format("this delivery came before, and was: {}", name(item.outcome));
    if (item.outcome != Outcome::reject) item.outcome = Outcome::duplicate;
    item.because.insert(item.because.begin(), {"delivery", told});
  }
  return DeliveryReceipt{raw, head ? head->read_as : std::string(), std::move(items), {}};
}

// In order of arrival, but for flashes. One that cannot be read is no flash: filing it says why.
Result<std::vector<RawId>> Intake::not_filed() {
  TRY(auto reading, archive_.reading());
  TRY(auto waiting, reading.raw.not_filed(all_of_them));
  if (waiting.size() < 2) return waiting;
  std::ranges::stable_partition(waiting, [&](RawId id) {
    const auto delivery = reading.raw.get(id);
    return delivery && wire::is_flash(delivery.value().bytes);
  });
  return waiting;
}

Result<int> Intake::recover(std::chrono::seconds age) {
  const auto before = clock_.now() - age;
  TRY(const auto waiting, not_filed());
  int filed = 0;
  for (const auto id : waiting) {
    TRY(auto reading, archive_.reading());
    TRY(const auto head, reading.raw.find(id));
    if (!head || head->received_at > before) continue;
    TRY(const auto delivery, reading.raw.get(id));
    FAULT_POINT("intake.recovering");
    const auto done = read_and_file({id, head->received_at, false}, delivery);
    if (done) {
      ++filed;
    } else {
      log::error("delivery {} from {} cannot be filed: {}", id.value, delivery.source, done.error().text());
    }
  }
  if (filed > 0) log::info("filed {} deliveries that had been stored before", filed);
  return filed;
}

}  // namespace dateline::intake
