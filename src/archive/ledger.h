// The ledger: what came in and what became of it, and the proof that it adds up.
//
// For each source and day: inputs = new stories + versions + duplicates + related + controls +
// rejects. `seen` (what a poll brought again unchanged) is counted apart. Counts are kept in the
// same transaction as the outcomes. The proof (ledger_sums.cc) believes neither: it counts the rows of
// outcomes and items again, one by one, and holds them against the counts.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "archive/session.h"
#include "base/clock.h"
#include "news/ids.h"
#include "news/ports.h"

namespace dateline::archive {

struct LedgerFilter {
  std::string since;   // a day: "2025-12-24"; empty: all
  std::string source;  // empty: every source
};

struct LedgerLine {
  std::string day;  // UTC: "2025-12-24"
  std::string source;
  std::int64_t deliveries = 0;
  std::int64_t inputs = 0;
  std::map<Outcome, std::int64_t> outcomes;
  bool adds_up() const;  // seen apart
};

// The place of an outcome that is about a delivery as a whole: nothing in it could be read.
inline constexpr std::int64_t whole_delivery = -1;

// An outcome as it is kept.
struct Entry {
  std::int64_t place = 0;  // of the item in its delivery, from 0; or whole_delivery
  ItemOutcome item;
  bool dismissed = false;  // a reject that somebody has seen to
};

class Ledger {
 public:
  explicit Ledger(Session& session) : session_(&session) {}

  // The outcomes of one delivery, once, in the order of its items, from `first` on: `seen` is counted
  // only, the others are kept.
  Result<> enter(RawId raw, std::string_view source, Instant received_at,
                 const std::vector<ItemOutcome>& items, std::int64_t first = 0);
  // Another outcome in the place of the one that is there; where there is none yet, one input more;
  // without `item`, one less. The delivery's sums and the counts of its day move along.
  Result<> revise(RawId raw, std::int64_t place, const std::optional<ItemOutcome>& item);

  Result<std::vector<ItemOutcome>> outcomes(RawId raw);
  Result<std::vector<Entry>> entries(RawId raw);  // by place
  // By day, then source.
  Result<std::vector<LedgerLine>> lines(const LedgerFilter& filter = {});
  // What became of one source's items on the day of `at`, in UTC.
  Result<std::map<Outcome, std::int64_t>> outcomes_of_day(std::string_view source, Instant at);

  // What does not add up, in words; empty when all does. Costs a look at every outcome and item: for
  // a million of each some seconds. Ask it within one snapshot, or while nothing comes in.
  Result<std::vector<std::string>> sums();
  // sums(), and what of the deliveries up to `newest` (none: of all) is stored but not filed.
  Result<std::vector<std::string>> check(RawId newest = {});

 private:
  Result<> count(std::string_view day, std::string_view source, Outcome outcome, std::int64_t more);

  Session* session_;
};

}  // namespace dateline::archive
