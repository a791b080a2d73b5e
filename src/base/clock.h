// The clock, injected: nothing in Dateline asks the system for the time but SystemClock.
#pragma once

#include <atomic>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace dateline {

// An instant on UTC's time line, to the millisecond. Zones and offsets belong to how it is shown.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

class Clock {
 public:
  virtual ~Clock() = default;
  virtual Instant now() const = 0;  // any thread
};

class SystemClock final : public Clock {
 public:
  Instant now() const override;
};

// A clock that tests move by hand.
class ManualClock final : public Clock {
 public:
  explicit ManualClock(Instant start) : now_(start) {}
  Instant now() const override { return now_.load(); }
  void set(Instant t) { now_.store(t); }
  void advance(std::chrono::milliseconds by) { now_.store(now_.load() + by); }

 private:
  std::atomic<Instant> now_;
};

// RFC 3339: "2025-12-24T22:29:00Z", milliseconds only where there are any.
std::string rfc3339(Instant t);
// Reads RFC 3339 with any offset, and the date-only and basic forms of ISO 8601 that agencies send
// ("20251224T222900Z", "2025-12-24T22:29:00+0530"). Without an offset: Fault::invalid.
Result<Instant> parse_rfc3339(std::string_view text);
// RFC 9110 IMF-fixdate, as HTTP and RSS headers want: "Wed, 24 Dec 2025 22:29:00 GMT".
std::string http_date(Instant t);

}  // namespace dateline
