// Intake: the one door for wire copy. The walk of a delivery, and the first law:
//
//   1. store    its bytes, in a transaction of their own; from here nothing can be lost
//   2. parse    what they mean (wire/formats, pure)
//   3. file     every item: known? tasted, drafted, handed to the desk; outcomes and ledger
//               in one transaction, so all of it has happened or none. A power cut may undo it
//               until the archive's next trip to the disk; the bytes are there: it is done again
//
// A delivery key that a source has brought before gets the earlier outcomes as duplicates and counts
// once, so a sender that heard no answer may safely send again. What a crash or a full disk left between
// 1 and 3 is filed by recover(), at the next start and from time to time.
//
// The raw store is in order of arrival. What waits to be filed is filed in that order too, but for a flash
// (wire/formats/flash.h): it goes first, among several that came together, among what recover() finds, and
// among threads (docs/decisions/0061). Borrows everything from run.cc; deliver() from any thread.
#pragma once

#include <chrono>
#include <functional>
#include <span>
#include <vector>

#include "archive/archive.h"
#include "base/clock.h"
#include "base/result.h"
#include "intake/filing.h"
#include "intake/turns.h"
#include "news/ports.h"
#include "wire/formats/flash.h"

namespace dateline::intake {

class Intake final : public Inbox {
 public:
  // `flash_filed` is called after each commit that files a flash, by the thread that did; may be empty.
  Intake(archive::Archive& archive, const FilingRules& rules, const Clock& clock,
         std::function<void()> flash_filed = {})
      : archive_(archive), rules_(rules), clock_(clock), flash_filed_(std::move(flash_filed)) {}

  Result<DeliveryReceipt> deliver(Delivery delivery) override;
  // The bytes of all are stored in one transaction, or none are. Then they are filed, some in a transaction;
  // a flash first, and alone. One that cannot be filed is no other's trouble.
  std::vector<Result<DeliveryReceipt>> deliver_all(std::vector<Delivery> deliveries) override;
  bool is_flash(std::string_view beginning) const override { return wire::is_flash(beginning); }

  // Files what was stored but not filed for at least `age`: what is younger may be on its way in another
  // thread, whose sender wants to hear the outcomes. How many there were; one that cannot be filed is logged
  // and stays for the next time.
  Result<int> recover(std::chrono::seconds age = std::chrono::seconds(0));

 private:
  struct Stored {
    RawId raw;
    Instant received_at{};
    bool is_filed = false;
  };
  Result<std::vector<Stored>> store(std::span<Delivery> deliveries);
  static std::vector<std::size_t> flashes_first(std::span<const Stored> stored,
                                                std::span<const Delivery> deliveries);
  Result<std::vector<RawId>> not_filed();

  struct Read {  // what a delivery's bytes mean, until it is filed
    Stored stored;
    const Delivery& delivery;
    Result<wire::Parsed> parsed;
    bool is_flash = false;
  };
  Read read_one(const Stored& stored, const Delivery& delivery);
  // In one transaction, or where that fails each in one of its own.
  std::vector<Result<DeliveryReceipt>> file_each(std::span<const Read> together);
  Result<std::vector<DeliveryReceipt>> file(std::span<const Read> together);
  Result<DeliveryReceipt> file_one(const Read& read, archive::Transaction& tx);
  Result<DeliveryReceipt> reject(const Read& read, archive::Transaction& tx);
  // What became of it, from the place `first` on, the ledger and the source's state.
  Result<> account(const Read& read, const DeliveryReceipt& receipt, archive::Transaction& tx,
                   std::int64_t first = 0);
  Result<DeliveryReceipt> earlier(RawId raw);
  Result<DeliveryReceipt> earlier(RawId raw, archive::Facets& archive);

  archive::Archive& archive_;
  const FilingRules rules_;
  const Clock& clock_;
  const std::function<void()> flash_filed_;
  Turns turns_;
};

}  // namespace dateline::intake
