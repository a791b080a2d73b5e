#include "wire/formats/iptc_time.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/unicode.h"
#include "wire/formats/feed_time.h"

namespace dateline::wire {
namespace {

bool are_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// "Z", "+0100", "+01", "+01:00" as RFC 3339 has them; anything else as it is.
std::string extended_zone(std::string_view zone) {
  const bool has_sign = zone.starts_with('+') || zone.starts_with('-');
  if (has_sign && zone.size() == 3 && are_digits(zone.substr(1))) return std::string(zone) + ":00";
  if (has_sign && zone.size() == 5 && are_digits(zone.substr(1)))
    return fmt::format("{}:{}", zone.substr(0, 3), zone.substr(3));
  return std::string(zone);
}

// Nothing where it is not the basic form.
std::optional<std::string> extended(std::string_view text) {
  const auto day = text.substr(0, 8);
  if (day.size() < 8 || !are_digits(day)) return std::nullopt;
  const auto date = fmt::format("{}-{}-{}", day.substr(0, 4), day.substr(4, 2), day.substr(6));
  if (text.size() == 8) return date;
  if (text[8] != 'T' && text[8] != 't' && text[8] != ' ') return std::nullopt;
  const auto time = text.substr(9);
  const auto end = std::min(time.find_first_not_of("0123456789"), time.size());
  if (end != 4 && end != 6) return std::nullopt;
  const auto seconds = end == 6 ? time.substr(4, 2) : "00";
  auto rest = time.substr(end);
  const auto zone = std::min(rest.find_first_of("Zz+-"), rest.size());  // behind a fraction
  return fmt::format("{}T{}:{}:{}{}{}", date, time.substr(0, 2), time.substr(2, 2), seconds,
                     rest.substr(0, zone), extended_zone(rest.substr(zone)));
}

}  // namespace

std::optional<Instant> read_iptc_time(std::string_view written, const Hints& hints,
                                      std::vector<Problem>& problems) {
  const auto text = text::trim(written);
  return read_feed_time(extended(text).value_or(std::string(text)), hints, problems);
}

}  // namespace dateline::wire
