#include "intake/intake.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

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

constexpr std::size_t all_of_them = 1'000'000;

}  // namespace

Result<DeliveryReceipt> Intake::deliver(Delivery delivery) {
  const auto most = rules_.settings.limits.delivery_bytes;
  if (most > 0 && static_cast<std::int64_t>(delivery.bytes.size()) > most)
    return error(Fault::limit, fmt::format("a delivery of {} bytes", delivery.bytes.size()), delivery.name,
                 fmt::format("at most {} are taken: limits.delivery_bytes", most));
  if (delivery.key.empty()) delivery.key = sha256(delivery.bytes);

  FAULT_POINT("intake.arrived");
  TRY(const auto stored, store(delivery));
  if (stored.is_filed) {
    TRY(auto reading, archive_.reading());
    return earlier(stored.raw, reading);
  }
  return read_and_file(stored, delivery);
}

Result<Intake::Stored> Intake::store(const Delivery& delivery) {
  const auto bytes = archive::RawBytes::of(delivery.bytes);
  const auto now = clock_.now();
  TRY(auto tx, archive_.begin());
  TRY(const auto known, tx.raw.find(delivery.source, delivery.key));
  if (known) return Stored{known->id, known->received_at, known->filed_at.has_value()};
  TRY(const auto id, tx.raw.put(delivery, bytes, now));
  FAULT_POINT("intake.storing");
  TRY(tx.commit());
  FAULT_POINT("intake.stored");
  return Stored{id, now, false};
}

Result<DeliveryReceipt> Intake::read_and_file(const Stored& stored, const Delivery& delivery) {
  const auto parsed = read(delivery, rules_.settings);
  FAULT_POINT("intake.parsed");
  return parsed ? file(stored, delivery, parsed.value()) : reject(stored, delivery, parsed.error());
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

Result<int> Intake::recover(std::chrono::seconds age) {
  const auto before = clock_.now() - age;
  std::vector<RawId> waiting;
  {
    TRY(auto reading, archive_.reading());
    TRY(waiting, reading.raw.not_filed(all_of_them));
  }
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
