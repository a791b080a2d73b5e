#include "text/zone_format.h"

#include <date/tz.h>
#include <unicode/locid.h>
#include <unicode/simpletz.h>
#include <unicode/smpdtfmt.h>
#include <unicode/unistr.h>

#include <exception>
#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <unordered_map>

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

// Where tzdata has no letters, only "-05" or "+0545", a reader is told what that number is.
std::string spelled(std::string abbreviation) {
  const bool has_letters = !abbreviation.empty() && abbreviation[0] != '+' && abbreviation[0] != '-';
  if (has_letters) return abbreviation;
  if (abbreviation.size() > 3) abbreviation.insert(3, ":");
  if (abbreviation[1] == '0') abbreviation.erase(1, 1);
  return "GMT" + abbreviation;
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
// those of the few patterns, languages and offsets that a site prints; and each what it printed, since a
// story stands on a dozen lists, and they are made again and again.
constexpr std::size_t most_formatters = 64;
constexpr std::size_t most_printed = 4096;

struct Formatter {
  std::unique_ptr<const icu::SimpleDateFormat> format;
  std::unordered_map<Instant::rep, std::string> printed;  // of milliseconds

  const std::string& print(Instant t) {
    const auto count = t.time_since_epoch().count();
    if (const auto found = printed.find(count); found != printed.end()) return found->second;
    if (printed.size() >= most_printed) printed.clear();
    icu::UnicodeString text;
    icu::FieldPosition ignored;
    format->format(static_cast<UDate>(count), text, ignored);
    return text.toUTF8String(printed[count]);
  }
};

Formatter* formatter(const std::string& letters, std::string_view language,
                     std::chrono::milliseconds offset) {
  thread_local std::map<std::tuple<std::string, std::string, std::chrono::milliseconds>, Formatter> kept;
  auto key = std::tuple(letters, std::string(language), offset);
  if (const auto found = kept.find(key); found != kept.end()) return &found->second;

  UErrorCode status = U_ZERO_ERROR;
  const auto locale = icu::Locale::forLanguageTag(std::get<1>(key).c_str(), status);
  if (U_FAILURE(status)) return nullptr;
  auto made = std::make_unique<icu::SimpleDateFormat>(icu::UnicodeString::fromUTF8(letters), locale, status);
  if (U_FAILURE(status)) return nullptr;
  made->adoptTimeZone(
      new icu::SimpleTimeZone(static_cast<int32_t>(offset.count()), icu::UnicodeString("dateline")));
  if (kept.size() >= most_formatters) kept.clear();
  return &kept.emplace(std::move(key), Formatter{std::move(made), {}}).first->second;
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
  auto* made = formatter(with_abbreviation(pattern, spelled(zone.abbreviation(t))), language, zone.offset(t));
  return made ? made->print(t) : rfc3339(t);
}

}  // namespace dateline::text
