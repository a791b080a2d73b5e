// The times that pages and wires print for people, read back.
//
// Reading and resolving are apart: read_human_time() finds the fields and the zone as printed ("25-12-2025
// 03:59 IST", "Thu, 25 Dec 2025 03:59:00 +0530", "Dec 25, 2025 4:05 pm ET"); resolve() decides what "IST"
// meant, by the source's zone before the site's, and says so when it had to guess. Pure but for tzdata.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"

namespace dateline::text {

enum class DateOrder { day_first, month_first };  // of 04/05/2025; 25/12 and 12/25 need no hint

struct HumanTime {
  std::chrono::local_seconds local;  // the wall clock as printed
  std::string zone;                  // as printed: "IST", "+0530", "Z"; empty if none
  bool has_time = true;              // false: a date only, local is its midnight
  bool swappable = false;            // 04/05/2025: only its order says which is the day
  bool operator==(const HumanTime&) const = default;
};

// All of `text` must be the time, but for a weekday, a label ("Updated:") and words like "at".
std::optional<HumanTime> read_human_time(std::string_view text, DateOrder order = DateOrder::day_first);

// "16:05", "4.05 pm ET", "14h05": a clock alone. local is that long after 1970-01-01.
std::optional<HumanTime> read_clock_time(std::string_view text);
HumanTime at_clock(HumanTime day, const HumanTime& clock);  // that day, this clock

struct ZoneContext {
  std::string_view source_zone = {};  // IANA; empty if the source has none
  std::string_view site_zone = "UTC";
};

struct ResolvedTime {
  Instant instant;
  std::string problem;  // empty, or what had to be assumed, for people
  bool operator==(const ResolvedTime&) const = default;
};

// A printed offset or a name with one meaning decides. A name with several (IST, CST, BST, …), and no name
// at all, is read in the source's zone if that fits, else in the site's, which is a problem; a name that
// fits neither is read by its most common meaning, a problem too. Gaps and overlaps as Zone::instant().
ResolvedTime resolve(const HumanTime& time, const ZoneContext& context);

}  // namespace dateline::text
