#include "wire/formats/feed_time.h"

#include <fmt/format.h>

#include "text/human_time.h"
#include "text/unicode.h"

namespace dateline::wire {
namespace {

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// W3CDTF leaves parts out from the right: "2003", "2003-12", "2003-12-31T10:14Z", "2003-12-31T10:14:55".
std::optional<Instant> read_partial(std::string_view written) {
  std::string text(written);
  if (text.size() > 10 && text[10] == ' ') text[10] = 'T';
  if (text.size() > 4 && !is_digits(text.substr(0, 4))) return std::nullopt;
  if (text.size() == 4 && is_digits(text)) text += "-01-01";
  if (text.size() == 7 && text[4] == '-') text += "-01";
  if (text.size() == 10) text += "T00:00:00Z";
  const bool minutes_only =
      text.size() >= 16 && text[10] == 'T' && text[13] == ':' && (text.size() == 16 || text[16] != ':');
  if (minutes_only) text.insert(16, ":00");
  if (text.size() > 10 && text[10] == 'T' && text.find_first_of("Zz+-", 11) == std::string::npos) text += 'Z';
  const auto read = parse_rfc3339(text);
  return read ? std::optional(read.value()) : std::nullopt;
}

void unreadable(std::string_view written, std::vector<Problem>& problems) {
  problems.push_back(
      {"time-unreadable", fmt::format("'{}' is not a time that can be read", written.substr(0, 80))});
}

std::optional<Instant> resolved(const text::HumanTime& time, std::string_view source_zone,
                                std::string_view site_zone, std::vector<Problem>& problems) {
  auto read = text::resolve(time, {.source_zone = source_zone, .site_zone = site_zone});
  if (!read.problem.empty()) problems.push_back({"zone-ambiguous", std::move(read.problem)});
  return read.instant;
}

}  // namespace

std::optional<Instant> read_feed_time(std::string_view written, const Hints& hints,
                                      std::vector<Problem>& problems) {
  const auto text = text::trim(written);
  if (text.empty()) return std::nullopt;
  if (const auto read = parse_rfc3339(text)) return read.value();
  const std::string_view zone = hints.source_zone.empty() ? std::string_view("UTC") : hints.source_zone;
  if (hints.source_zone.empty())
    if (const auto partial = read_partial(text)) return partial;
  const auto human = text::read_human_time(text);
  if (human) return resolved(*human, zone, zone, problems);
  if (const auto partial = read_partial(text)) return partial;
  unreadable(text, problems);
  return std::nullopt;
}

std::optional<Instant> read_printed_time(std::string_view written, const Hints& hints,
                                         std::vector<Problem>& problems) {
  const auto text = text::trim(written);
  if (text.empty()) return std::nullopt;
  if (const auto read = parse_rfc3339(text)) return read.value();
  const auto human = text::read_human_time(text);
  if (!human) {
    unreadable(text, problems);
    return std::nullopt;
  }
  const std::string_view site = hints.site_zone.empty() ? std::string_view("UTC") : hints.site_zone;
  return resolved(*human, hints.source_zone, site, problems);
}

}  // namespace dateline::wire
