#include "text/country_zone.h"

#include <unicode/strenum.h>
#include <unicode/timezone.h>

#include <algorithm>
#include <map>
#include <memory>
#include <vector>

namespace dateline::text {
namespace {

using Zones = std::map<std::string, std::string, std::less<>>;  // by country

bool same_clock(const icu::UnicodeString& one, const icu::UnicodeString& other) {
  const std::unique_ptr<icu::TimeZone> a(icu::TimeZone::createTimeZone(one));
  const std::unique_ptr<icu::TimeZone> b(icu::TimeZone::createTimeZone(other));
  return a->hasSameRules(*b) ||
         (a->getRawOffset() == b->getRawOffset() && a->useDaylightTime() == b->useDaylightTime());
}

std::string country_of(const icu::UnicodeString& zone) {
  UErrorCode failed = U_ZERO_ERROR;
  char region[8] = {};
  icu::TimeZone::getRegion(zone, region, sizeof region, failed);
  return U_SUCCESS(failed) ? region : "";
}

// Asking ICU for one country's takes as long as for all: it looks at every zone there is.
Zones only_zones() {
  Zones out;
  UErrorCode failed = U_ZERO_ERROR;
  const std::unique_ptr<icu::StringEnumeration> zones(icu::TimeZone::createTimeZoneIDEnumeration(
      UCAL_ZONE_TYPE_CANONICAL_LOCATION, nullptr, nullptr, failed));
  std::map<std::string, std::vector<icu::UnicodeString>> by_country;
  while (const auto* zone = zones && U_SUCCESS(failed) ? zones->snext(failed) : nullptr)
    by_country[country_of(*zone)].push_back(*zone);
  for (const auto& [country, its] : by_country)
    if (std::ranges::all_of(its, [&](const auto& zone) { return same_clock(its.front(), zone); }))
      its.front().toUTF8String(out[country]);
  return out;
}

}  // namespace

std::string only_zone_of(std::string_view alpha2) {
  if (alpha2.size() != 2) return {};  // ICU has regions of the world too, by number
  static const Zones zones = only_zones();
  const auto found = zones.find(alpha2);
  return found == zones.end() ? std::string() : found->second;
}

}  // namespace dateline::text
