#include "text/zone_format.h"

#include <date/tz.h>
#include <unicode/locid.h>
#include <unicode/simpletz.h>
#include <unicode/smpdtfmt.h>
#include <unicode/unistr.h>

#include <exception>
#include <map>
#include <memory>
#include <tuple>

#include "base/check.h"

namespace dateline::text {
namespace {

const date::time_zone* locate(std::string_view name) {
  try {
    return date::locate_zone(name);
  } catch (const std::exception&) {
    return nullptr;
  }
}

date::sys_info info_at(const date::time_zone* zone, Instant t) {
  return zone->get_info(date::sys_time<std::chrono::milliseconds>(t.time_since_epoch()));
}

// ICU's z would print its own idea of the zone: each run of z becomes tzdata's abbreviation, quoted.
std::string with_abbreviation(std::string_view pattern, std::string_view abbreviation) {
  std::string out;
  bool quoted = false;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] == '\'') quoted = !quoted;
    if (pattern[i] != 'z' || quoted) {
      out += pattern[i];
      continue;
    }
    while (i + 1 < pattern.size() && pattern[i + 1] == 'z') ++i;
    out.append("'").append(abbreviation) += '\'';
  }
  return out;
}

// Making a formatter reads a locale's calendars, a hundred times the cost of using it. Every thread keeps
// those of the few patterns, languages and offsets that a site prints.
constexpr std::size_t most_formatters = 64;

const icu::SimpleDateFormat* formatter(const std::string& letters, std::string_view language,
                                       std::chrono::milliseconds offset) {
  thread_local std::map<std::tuple<std::string, std::string, std::chrono::milliseconds>,
                        std::unique_ptr<const icu::SimpleDateFormat>>
      kept;
  auto key = std::tuple(letters, std::string(language), offset);
  if (const auto found = kept.find(key); found != kept.end()) return found->second.get();

  UErrorCode status = U_ZERO_ERROR;
  const auto locale = icu::Locale::forLanguageTag(std::get<1>(key).c_str(), status);
  if (U_FAILURE(status)) return nullptr;
  auto made = std::make_unique<icu::SimpleDateFormat>(icu::UnicodeString::fromUTF8(letters), locale, status);
  if (U_FAILURE(status)) return nullptr;
  made->adoptTimeZone(
      new icu::SimpleTimeZone(static_cast<int32_t>(offset.count()), icu::UnicodeString("dateline")));
  if (kept.size() >= most_formatters) kept.clear();
  return kept.emplace(std::move(key), std::move(made)).first->second.get();
}

}  // namespace

Result<Zone> Zone::create(std::string_view iana_name) {
  const auto* zone = iana_name.empty() ? nullptr : locate(iana_name);
  if (zone == nullptr)
    return error(Fault::invalid, "unknown time zone '" + std::string(iana_name) + "'", {},
                 "expected an IANA name such as Asia/Kolkata");
  return Zone(zone);
}

Zone Zone::utc() {
  const auto* zone = locate("Etc/UTC");
  CHECK(zone != nullptr);  // a system without tzdata cannot run a newsroom
  return Zone(zone);
}

std::string Zone::name() const {
  return zone_->name() == "Etc/UTC" ? "UTC" : zone_->name();
}

std::chrono::seconds Zone::offset(Instant t) const {
  return info_at(zone_, t).offset;
}

std::string Zone::abbreviation(Instant t) const {
  return info_at(zone_, t).abbrev;
}

Instant Zone::instant(std::chrono::local_seconds local) const {
  // In a gap `first` is the offset before it: reading the time by it moves past the gap. In an overlap it is
  // the earlier reading.
  const auto info = zone_->get_info(date::local_seconds(local.time_since_epoch()));
  return Instant(local.time_since_epoch() - info.first.offset);
}

std::chrono::local_seconds Zone::local(Instant t) const {
  return std::chrono::local_seconds(std::chrono::floor<std::chrono::seconds>(t.time_since_epoch()) +
                                    offset(t));
}

std::string format_time(Instant t, const Zone& zone, std::string_view pattern, std::string_view language) {
  const auto* format = formatter(with_abbreviation(pattern, zone.abbreviation(t)), language, zone.offset(t));
  if (!format) return rfc3339(t);
  icu::UnicodeString printed;
  icu::FieldPosition ignored;
  format->format(static_cast<UDate>(t.time_since_epoch().count()), printed, ignored);
  std::string out;
  printed.toUTF8String(out);
  return out;
}

}  // namespace dateline::text
