// Time zones and printing instants in them.
//
// Offsets and abbreviations come from the system's tzdata through Howard Hinnant's tz; ICU only prints
// fields and names for an offset it is given. A Zone is a value; the tzdata behind it lives as long as the
// program. Any thread.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/result.h"

namespace date {
class time_zone;
}

namespace dateline::text {

class Zone {
 public:
  static Result<Zone> create(std::string_view iana_name);  // "Asia/Kolkata"; Fault::invalid if unknown
  static Zone utc();

  std::string name() const;
  std::chrono::seconds offset(Instant t) const;
  std::string abbreviation(Instant t) const;  // "IST"; "+03" where tzdata has no letters

  // A wall-clock time. In a gap (clocks go forward) it moves forward by the gap; in an overlap (clocks go
  // back) it is the first of the two.
  Instant instant(std::chrono::local_seconds local) const;
  std::chrono::local_seconds local(Instant t) const;

 private:
  explicit Zone(const date::time_zone* zone) : zone_(zone) {}
  const date::time_zone* zone_;
};

// CLDR pattern letters: "dd-MM-yyyy HH:mm zzz" gives "25-12-2025 03:59 IST". z is tzdata's abbreviation,
// "GMT-5" where that is a number; month and day names are `language`'s (BCP 47). What ICU cannot read prints
// as RFC 3339.
std::string format_time(Instant t, const Zone& zone, std::string_view pattern,
                        std::string_view language = "en");

}  // namespace dateline::text
