#include "wire/formats/page_times.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "text/human_time.h"
#include "text/unicode.h"
#include "wire/formats/feed_time.h"

namespace dateline::wire {
namespace {

using text::DateOrder;
using text::HumanTime;

// Zones whose people write the month first.
bool is_month_first_zone(std::string_view zone) {
  constexpr auto names = std::to_array<std::string_view>({"ET",
                                                          "EDT",
                                                          "CT",
                                                          "CDT",
                                                          "MT",
                                                          "MDT",
                                                          "PT",
                                                          "PDT",
                                                          "PST",
                                                          "AKST",
                                                          "AKDT",
                                                          "HST",
                                                          "America/New_York",
                                                          "America/Chicago",
                                                          "America/Denver",
                                                          "America/Los_Angeles",
                                                          "America/Phoenix",
                                                          "America/Detroit",
                                                          "America/Anchorage",
                                                          "Pacific/Honolulu",
                                                          "US/Eastern",
                                                          "US/Central",
                                                          "US/Mountain",
                                                          "US/Pacific"});
  return std::ranges::find(names, zone) != names.end();
}

// 12/25/2025 can be read one way only: what a page does once it does again.
std::optional<DateOrder> order_of(std::string_view written) {
  const auto day = text::read_human_time(written, DateOrder::day_first);
  const auto month = text::read_human_time(written, DateOrder::month_first);
  if (!day || !month || day->swappable) return std::nullopt;
  std::string digits;
  for (const char c : written.substr(0, 40)) {
    if (c >= '0' && c <= '9')
      digits += c;
    else if (!digits.empty() && c == '/')
      break;
    else
      digits.clear();
  }
  if (digits.empty() || digits.size() > 2 || written.find('/') == std::string_view::npos) return std::nullopt;
  return std::stoi(digits) > 12 ? DateOrder::day_first : DateOrder::month_first;
}

struct Order {
  DateOrder order = DateOrder::day_first;
  bool told = false;
};

Order order_for(std::string_view written, std::string_view other, std::string_view language,
                const Hints& hints) {
  if (const auto order = order_of(other)) return {*order, true};
  if (language == "en-US") return {DateOrder::month_first, true};
  const auto read = text::read_human_time(written);
  if (is_month_first_zone(hints.source_zone) || (read && is_month_first_zone(read->zone)))
    return {DateOrder::month_first, true};
  // Every other language of the world but American English puts the day first.
  const bool other_language = !language.empty() && language != "en";
  return {DateOrder::day_first, other_language || !hints.source_zone.empty()};
}

std::optional<Instant> resolved(const HumanTime& time, const Hints& hints, std::vector<Problem>& problems) {
  const std::string_view site = hints.site_zone.empty() ? std::string_view("UTC") : hints.site_zone;
  auto read = text::resolve(time, {.source_zone = hints.source_zone, .site_zone = site});
  if (!read.problem.empty()) problems.push_back({"zone-ambiguous", std::move(read.problem)});
  return read.instant;
}

struct Reading {
  std::string_view written, other, language;
};

std::optional<Instant> read(const Reading& of, const Hints& hints, std::vector<Problem>& problems) {
  const auto printed = text::read_human_time(of.written);
  if (!printed || !printed->swappable) {
    if (const auto clock = text::read_clock_time(of.written))
      if (const auto day = text::read_human_time(of.other, order_for(of.other, {}, of.language, hints).order))
        return resolved(text::at_clock(*day, *clock), hints, problems);
    return read_printed_time(of.written, hints, problems);
  }
  const auto order = order_for(of.written, of.other, of.language, hints);
  if (!order.told)
    problems.push_back({"date-order", fmt::format("'{}' can be read in two ways: the day is taken as first",
                                                  of.written.substr(0, 80))});
  return resolved(*text::read_human_time(of.written, order.order), hints, problems);
}

}  // namespace

PageTimes read_page_times(std::string_view created, std::string_view updated, std::string_view language,
                          const Hints& hints, std::vector<Problem>& problems) {
  created = text::trim(created);
  updated = text::trim(updated);
  PageTimes times{.created = read({created, updated, language}, hints, problems),
                  .updated = read({updated, created, language}, hints, problems)};
  // Both times in the same doubt are one doubt.
  const auto same = std::ranges::unique(problems, {}, &Problem::code);
  problems.erase(same.begin(), same.end());
  return times;
}

}  // namespace dateline::wire
