#include "text/zone_format.h"

#include <gtest/gtest.h>

namespace dateline::text {
namespace {

Instant at(std::string_view text) {
  return parse_rfc3339(text).value();
}

Zone zone(std::string_view name) {
  return Zone::create(name).value();
}

std::chrono::local_seconds local(int y, unsigned m, unsigned d, int hour, int minute) {
  using namespace std::chrono;
  return local_days(year(y) / month(m) / day(d)) + hours(hour) + minutes(minute);
}

TEST(ZoneFormat, PrintsTheSitesPattern) {
  const auto t = at("2025-12-24T22:29:00Z");
  EXPECT_EQ(format_time(t, zone("Asia/Kolkata"), "dd-MM-yyyy HH:mm zzz"), "25-12-2025 03:59 IST");
  EXPECT_EQ(format_time(t, zone("America/New_York"), "MMM d, yyyy h:mm a z"), "Dec 24, 2025 5:29 PM EST");
  EXPECT_EQ(format_time(t, Zone::utc(), "yyyy-MM-dd'T'HH:mm 'zone' z XXX"), "2025-12-24T22:29 zone UTC Z");
  EXPECT_EQ(format_time(t, zone("Asia/Kolkata"), "HH:mm xxx"), "03:59 +05:30");
}

TEST(ZoneFormat, NamesMonthsInTheStorysLanguage) {
  const auto t = at("2025-12-24T22:29:00Z");
  EXPECT_EQ(format_time(t, zone("Europe/Paris"), "d MMMM yyyy", "fr"), "24 décembre 2025");
  EXPECT_EQ(format_time(t, zone("Europe/Berlin"), "EEEE, d. MMMM", "de"), "Mittwoch, 24. Dezember");
}

TEST(ZoneFormat, UnknownZonesAreErrors) {
  for (const char* name : {"", "Asia/Atlantis", "../../etc/passwd"})
    EXPECT_EQ(Zone::create(name).error().fault, Fault::invalid) << name;
}

TEST(ZoneFormat, KnowsOffsetsAndAbbreviations) {
  EXPECT_EQ(zone("Europe/London").abbreviation(at("2025-07-01T12:00:00Z")), "BST");
  EXPECT_EQ(zone("Europe/London").offset(at("2025-07-01T12:00:00Z")), std::chrono::hours(1));
  EXPECT_EQ(Zone::utc().name(), "UTC");
}

TEST(ZoneFormat, ZonesWithoutLettersSayWhatTheirNumberIs) {
  const auto noon = at("2025-12-24T12:00:00Z");
  EXPECT_EQ(format_time(noon, zone("America/Lima"), "HH:mm zzz"), "07:00 GMT-5");
  EXPECT_EQ(format_time(noon, zone("Asia/Kathmandu"), "HH:mm zzz"), "17:45 GMT+5:45");
}

TEST(ZoneFormat, GapsMoveForwardAndOverlapsAreTheFirst) {
  const auto berlin = zone("Europe/Berlin");
  EXPECT_EQ(rfc3339(berlin.instant(local(2025, 3, 30, 2, 30))), "2025-03-30T01:30:00Z");  // shown as 03:30
  EXPECT_EQ(rfc3339(berlin.instant(local(2025, 10, 26, 2, 30))),
            "2025-10-26T00:30:00Z");  // still summer time
  EXPECT_EQ(berlin.local(at("2025-03-30T01:30:00Z")), local(2025, 3, 30, 3, 30));
}

}  // namespace
}  // namespace dateline::text
