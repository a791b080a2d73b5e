#include "wire/formats/feed_advice.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/scan.h"
#include "text/unicode.h"

namespace dateline::wire {
namespace {

using std::chrono::seconds;

constexpr std::int64_t most_minutes = 31 * 24 * 60;

seconds ttl(const Feed& feed) {
  return std::chrono::minutes(std::min(whole_number(text::trim(feed.ttl)).value_or(0), most_minutes));
}

// So many times in each period; once, where it does not say how many.
seconds pace(const Feed& feed) {
  struct Period {
    std::string_view word;
    std::chrono::hours length;
  };
  using std::chrono::hours;
  constexpr std::array periods{Period{"hourly", hours(1)}, Period{"daily", hours(24)},
                               Period{"weekly", hours(24 * 7)}, Period{"monthly", hours(24 * 30)},
                               Period{"yearly", hours(24 * 365)}};
  const auto period = std::ranges::find(periods, text::lower(feed.update_period), &Period::word);
  if (period == periods.end()) return {};
  return seconds(period->length) /
         std::max<std::int64_t>(whole_number(text::trim(feed.update_frequency)).value_or(1), 1);
}

// The hours are 0 to 23; 24 stands for midnight where the writer counted from one.
std::uint32_t quiet_hours(const Feed& feed) {
  std::uint32_t bits = 0;
  for (const auto& written : feed.skip_hours)
    if (const auto hour = whole_number(text::trim(written)); hour && *hour <= 24) bits |= 1U << (*hour % 24);
  return bits;
}

std::uint32_t quiet_days(const Feed& feed) {
  constexpr std::array<std::string_view, 7> days{"sunday",   "monday", "tuesday", "wednesday",
                                                 "thursday", "friday", "saturday"};
  std::uint32_t bits = 0;
  for (const auto& written : feed.skip_days) {
    const auto day = std::ranges::find(days, text::lower(written));
    if (day != days.end()) bits |= 1U << (day - days.begin());
  }
  return bits;
}

}  // namespace

FeedAdvice advice_of(const Feed& feed) {
  const auto link = [&](std::string_view rel) {
    const auto found = std::ranges::find(feed.links, rel, &Link::rel);
    return found == feed.links.end() ? std::string() : found->href;
  };
  return {.ttl = ttl(feed),
          .pace = pace(feed),
          .quiet_hours = quiet_hours(feed),
          .quiet_days = quiet_days(feed),
          .hub = link("hub"),
          .topic = link("self")};
}

}  // namespace dateline::wire
