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

// What is handed in together is filed together, so many items at a time: a commit writes every page that it
// has touched, and the next delivery touches most of them again (bench/door). A flash waits for no more.
constexpr std::size_t items_together = 16;

Result<> expect_size(const Delivery& delivery, std::int64_t most) {
  if (most <= 0 || static_cast<std::int64_t>(delivery.bytes.size()) <= most) return ok();
  return error(Fault::limit, fmt::format("a delivery of {} bytes", delivery.bytes.size()), delivery.name,
               fmt::format("at most {} are taken: limits.delivery_bytes", most));
}

}  // namespace

Result<DeliveryReceipt> Intake::deliver(Delivery delivery) {
  std::vector<Delivery> alone;
  alone.push_back(std::move(delivery));
  return std::move(deliver_all(std::move(alone)).front());
}

std::vector<Result<DeliveryReceipt>> Intake::deliver_all(std::vector<Delivery> deliveries) {
  const auto stored = store(deliveries);
  if (!stored) return std::vector<Result<DeliveryReceipt>>(deliveries.size(), stored.error());
  std::vector<Result<DeliveryReceipt>> receipts(deliveries.size(), never_filed());
  std::vector<Read> together;
  std::vector<std::size_t> places;
  std::size_t items = 0;
  const auto file_them = [&] {
    auto filed = file_each(together);
    for (std::size_t i = 0; i < places.size(); ++i) receipts[places[i]] = std::move(filed[i]);
    together.clear();
    places.clear();
    items = 0;
  };
  for (const auto i : flashes_first(stored.value(), deliveries)) {
    const auto& each = stored.value()[i];
    if (each.is_filed) {
      receipts[i] = earlier(each.raw);
      continue;
    }
    const auto& read = together.emplace_back(read_one(each, deliveries[i]));
    places.push_back(i);
    items += read.parsed ? read.parsed.value().items.size() : 1;
    if (read.is_flash || items >= items_together) file_them();
  }
  file_them();
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

Intake::Read Intake::read_one(const Stored& stored, const Delivery& delivery) {
  auto parsed = read(delivery, rules_.settings);
  FAULT_POINT("intake.parsed");
  return {stored, delivery, std::move(parsed), wire::is_flash(delivery.bytes)};
}

std::vector<Result<DeliveryReceipt>> Intake::file_each(std::span<const Read> together) {
  if (together.empty()) return {};
  auto filed = file(together);
  if (filed)
    return {std::make_move_iterator(filed.value().begin()), std::make_move_iterator(filed.value().end())};
  if (together.size() == 1) return {filed.error()};
  std::vector<Result<DeliveryReceipt>> receipts;  // whichever it was takes no other along
  for (std::size_t i = 0; i < together.size(); ++i)
    receipts.push_back(std::move(file_each(together.subspan(i, 1)).front()));
  return receipts;
}

Result<std::vector<DeliveryReceipt>> Intake::file(std::span<const Read> together) {
  const bool is_flash = together.front().is_flash;
  auto turn = turns_.take(is_flash);
  std::vector<DeliveryReceipt> receipts;
  TRY(auto tx, archive_.begin(archive::Durable::with_next));
  TRY(rules_.recent.catch_up(tx));
  for (const auto& each : together) {
    TRY(auto receipt, file_one(each, tx));
    receipts.push_back(std::move(receipt));
  }
  FAULT_POINT("intake.filing");
  TRY(tx.commit());
  FAULT_POINT("intake.filed");
  turn.reset();
  if (is_flash && flash_filed_) flash_filed_();
  return receipts;
}

Result<DeliveryReceipt> Intake::file_one(const Read& read, archive::Transaction& tx) {
  const auto& [stored, delivery, parsed, is_flash] = read;
  TRY(const auto head, tx.raw.find(stored.raw));
  if (head && head->filed_at) return earlier(stored.raw, tx);  // another thread was faster
  if (!parsed) return reject(read, tx);

  const Arrival arrival{stored.raw, delivery.source, delivery.road, stored.received_at};
  Filing filing(rules_, arrival, parsed.value(), tx, clock_.now());
  DeliveryReceipt receipt{stored.raw, parsed.value().format, {}, parsed.value().problems};
  if (parsed.value().feed) receipt.advice = wire::advice_of(*parsed.value().feed);
  receipt.items.resize(parsed.value().items.size());
  for (const auto place : oldest_first(parsed.value().items)) {
    TRY(receipt.items[place], filing.file(place));
  }
  TRY(account(read, receipt, tx));
  std::ranges::copy(filing.problems(), std::back_inserter(receipt.problems));
  return receipt;
}

Result<DeliveryReceipt> Intake::reject(const Read& read, archive::Transaction& tx) {
  DeliveryReceipt receipt{read.stored.raw,
                          read.delivery.format,
                          {{Outcome::reject, "", {}, {{"format", read.parsed.error().text()}}}},
                          {}};
  TRY(account(read, receipt, tx, archive::whole_delivery));
  return receipt;
}

Result<> Intake::account(const Read& read, const DeliveryReceipt& receipt, archive::Transaction& tx,
                         std::int64_t first) {
  const auto& [stored, delivery, parsed, is_flash] = read;
  FAULT_POINT("intake.outcomes_known");
  TRY(tx.ledger.enter(stored.raw, delivery.source, stored.received_at, receipt.items, first));
  FAULT_POINT("intake.ledger_entered");
  TRY(tx.raw.mark_filed(stored.raw, counted(receipt.items, clock_.now(), receipt.format)));
  FAULT_POINT("intake.marked_filed");
  return tx.sources.delivered(delivery.source, delivery.road, stored.received_at, brings_news(receipt.items));
}

Result<DeliveryReceipt> Intake::earlier(RawId raw) {
  TRY(auto reading, archive_.reading());
  return earlier(raw, reading);
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
    const auto read = read_one({id, head->received_at, false}, delivery);
    const auto done = file(std::span(&read, 1));
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
