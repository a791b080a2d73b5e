#include "base/clock.h"

#include <fmt/format.h>

#include <array>

namespace dateline {
namespace {

struct Civil {
  std::chrono::year_month_day date;
  std::chrono::hh_mm_ss<std::chrono::milliseconds> time;
};

Civil civil(Instant t) {
  const auto day = std::chrono::floor<std::chrono::days>(t);
  return {std::chrono::year_month_day(day), std::chrono::hh_mm_ss<std::chrono::milliseconds>(t - day)};
}

// A reader over digits and separators; `ok` turns false at the first thing that is not as expected.
struct Scanner {
  std::string_view rest;
  bool ok = true;

  int digits(std::size_t n) {
    if (rest.size() < n) return ok = false, 0;
    int value = 0;
    for (char c : rest.substr(0, n)) {
      if (c < '0' || c > '9') return ok = false, 0;
      value = value * 10 + (c - '0');
    }
    rest.remove_prefix(n);
    return value;
  }
  bool skip(char c) {
    if (rest.empty() || rest.front() != c) return false;
    rest.remove_prefix(1);
    return true;
  }
  bool next_is_digit() const { return !rest.empty() && rest.front() >= '0' && rest.front() <= '9'; }
};

std::chrono::milliseconds fraction(Scanner& in) {
  int value = 0, places = 0;
  while (in.next_is_digit()) {
    const int digit = in.digits(1);
    if (places < 3) value = value * 10 + digit, ++places;
  }
  for (; places < 3; ++places) value *= 10;
  return std::chrono::milliseconds(value);
}

std::optional<std::chrono::minutes> offset(Scanner& in) {
  if (in.skip('Z') || in.skip('z')) return std::chrono::minutes(0);
  const bool west = !in.rest.empty() && in.rest.front() == '-';
  if (!in.skip('+') && !in.skip('-')) return std::nullopt;
  const int hours = in.digits(2);
  in.skip(':');
  const int minutes = in.next_is_digit() ? in.digits(2) : 0;
  if (!in.ok || hours > 15 || minutes > 59) return std::nullopt;
  const std::chrono::minutes ahead(hours * 60 + minutes);
  return west ? -ahead : ahead;
}

// REQUIRES: 0 <= value < 10^count.
void append_digits(std::string& text, long value, std::size_t count) {
  text.append(count, '0');
  for (auto digit = text.rbegin(); value > 0; ++digit, value /= 10)
    *digit = static_cast<char>('0' + value % 10);
}

}  // namespace

Instant SystemClock::now() const {
  return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

// Without a format string: every instant of a story is written a dozen times on its way to the pages
// (bench/door).
std::string rfc3339(Instant t) {
  const auto [date, time] = civil(t);
  const int year = int(date.year());
  std::string text;
  if (year < 0 || year > 9999)
    text = fmt::format("{:04}", year);
  else
    append_digits(text, year, 4);
  const std::array<std::pair<char, long>, 5> parts{{{'-', unsigned(date.month())},
                                                    {'-', unsigned(date.day())},
                                                    {'T', time.hours().count()},
                                                    {':', time.minutes().count()},
                                                    {':', time.seconds().count()}}};
  for (const auto& [separator, value] : parts) {
    text += separator;
    append_digits(text, value, 2);
  }
  if (const auto milliseconds = time.subseconds().count(); milliseconds != 0) {
    text += '.';
    append_digits(text, milliseconds, 3);
  }
  return text + "Z";
}

Result<Instant> parse_rfc3339(std::string_view text) {
  const auto invalid = [&] {
    return error(Fault::invalid, fmt::format("'{}' is not an RFC 3339 time with an offset", text), {},
                 "expected for example 2025-12-24T22:29:00Z");
  };
  Scanner in{text};
  const int year = in.digits(4);
  in.skip('-');
  const int month = in.digits(2);
  in.skip('-');
  const int day = in.digits(2);
  if (!in.skip('T') && !in.skip('t') && !in.skip(' ')) return invalid();
  const int hour = in.digits(2);
  in.skip(':');
  const int minute = in.digits(2);
  in.skip(':');
  const int second = in.next_is_digit() ? in.digits(2) : 0;
  const auto part = in.skip('.') || in.skip(',') ? fraction(in) : std::chrono::milliseconds(0);
  const auto ahead = offset(in);
  const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(unsigned(month)),
                                         std::chrono::day(unsigned(day))};
  // 23:59:60 is a leap second: the same instant as the next minute's start here.
  if (!in.ok || !ahead || !in.rest.empty() || !date.ok() || hour > 23 || minute > 59 || second > 60)
    return invalid();
  return Instant(std::chrono::sys_days(date)) + std::chrono::hours(hour) + std::chrono::minutes(minute) +
         std::chrono::seconds(second) + part - *ahead;
}

std::string http_date(Instant t) {
  static constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  static constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto [date, time] = civil(t);
  const std::chrono::weekday weekday{std::chrono::sys_days(date)};
  return fmt::format("{}, {:02} {} {:04} {:02}:{:02}:{:02} GMT", days[weekday.c_encoding()],
                     unsigned(date.day()), months[unsigned(date.month()) - 1], int(date.year()),
                     time.hours().count(), time.minutes().count(), time.seconds().count());
}

}  // namespace dateline
