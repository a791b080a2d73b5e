// The ledger: what came in and what became of it, and the proof that it adds up.
//
// For each source and day: inputs = new stories + versions + duplicates + related + controls +
// rejects. `seen` (what a poll brought again unchanged) is counted apart. Counts are kept in the
// same transaction as the outcomes; check() adds both up again, independently.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "archive/session.h"
#include "base/clock.h"
#include "news/ids.h"
#include "news/ports.h"

namespace dateline::archive {

struct LedgerLine {
  std::string day;  // UTC: "2025-12-24"
  std::string source;
  std::int64_t deliveries = 0;
  std::int64_t inputs = 0;
  std::map<Outcome, std::int64_t> outcomes;
  bool adds_up() const;  // seen apart
};

struct Reject {
  RawId raw;
  std::string source, name, uri;
  Instant received_at{};
  std::vector<Reason> because;
};

class Ledger {
 public:
  explicit Ledger(Session& session) : session_(&session) {}

  // The outcomes of one delivery, once: `seen` is counted only, the others are kept in order.
  Result<> enter(RawId raw, std::string_view source, Instant received_at,
                 const std::vector<ItemOutcome>& items);
  Result<std::vector<ItemOutcome>> outcomes(RawId raw);
  // Newest first.
  Result<std::vector<Reject>> rejects(std::size_t limit);
  // By day, then source.
  Result<std::vector<LedgerLine>> lines();
  // What does not add up, in words; empty when all does.
  Result<std::vector<std::string>> check();

 private:
  Session* session_;
};

}  // namespace dateline::archive
