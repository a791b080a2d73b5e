// Tokens first ("25", "Dec", "2025", "4:05", "pm", "ET"), then a reading of which number is what.
#include "text/human_time.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "text/time_words.h"
#include "text/unicode.h"
#include "text/zone_format.h"
#include "text/zone_names.h"

namespace dateline::text {
namespace {

bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}

int to_int(std::string_view digits) {
  int value = -1;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

struct Fields {
  std::optional<int> year, month, day, hour, minute;
  int second = 0;
  bool pm = false, am = false;
  std::string zone;
  struct Number {
    int value;
    std::size_t digits;
  };
  std::vector<Number> numbers;  // of the date, in the order found
  bool named_month_first = false;
  bool swappable = false;
  bool dashed = false, dotted = false;  // what stands between the numbers of the date
};

// One printed time, consumed from the left. Any word it does not know makes it no time at all.
class Reader {
 public:
  Reader(std::string_view text, DateOrder order) : text_(text), rest_(text_), order_(order) {}

  std::optional<HumanTime> read() {
    while (!rest_.empty()) {
      if (!token()) return std::nullopt;
    }
    return assign_date() ? result() : std::nullopt;
  }

  // A clock behind a day that was put before it.
  std::optional<HumanTime> read_clock() {
    auto time = read();
    return time && time->has_time ? time : std::nullopt;
  }

 private:
  static constexpr std::string_view kSeparators = " \t\r\n,.|()[]•·";

  bool token() {
    if (kSeparators.find(rest_.front()) != std::string_view::npos || rest_.front() == ':')
      return rest_.remove_prefix(1), true;
    if (rest_.starts_with("·") || rest_.starts_with("•") || rest_.starts_with("\u00A0") ||
        rest_.starts_with("–"))
      return rest_.remove_prefix(code_point_at(rest_, 0).bytes), true;
    if (is_ascii_digit(rest_.front())) return number();
    if (rest_.front() == '+' || rest_.front() == '-') return f_.hour ? offset() : skip_dash();
    return word();
  }

  bool has_date() const { return f_.day || f_.numbers.size() + (f_.month ? 1 : 0) >= 3; }

  bool skip_dash() {
    const bool dash = rest_.front() == '-';
    rest_.remove_prefix(1);
    return dash;
  }

  std::string_view take_digits() {
    std::size_t n = 0;
    while (n < rest_.size() && is_ascii_digit(rest_[n])) ++n;
    const auto digits = rest_.substr(0, n);
    rest_.remove_prefix(n);
    return digits;
  }

  bool number() {
    const auto digits = take_digits();
    const bool colon = rest_.size() > 1 && rest_[0] == ':' && is_ascii_digit(rest_[1]);
    // "16.05" is a time only when the date is complete or a time word says so.
    const bool dot = rest_.size() > 2 && rest_[0] == '.' && is_ascii_digit(rest_[1]) &&
                     is_ascii_digit(rest_[2]) && has_date();
    if ((colon || dot) && digits.size() <= 2 && !f_.hour) return clock_time(to_int(digits));
    if (digits.size() == 8 && f_.numbers.empty()) return basic_date(digits);
    if (!f_.hour && next_is_meridiem() && digits.size() <= 2)
      return f_.hour = to_int(digits), f_.minute = 0, true;
    // "2212 GMT", "0359 hrs": four digits after a date.
    if (digits.size() == 4 && !f_.hour && has_date()) return military(digits);
    if (digits.size() > 4 || f_.numbers.size() >= 3) return false;
    f_.numbers.push_back({to_int(digits), digits.size()});
    ordinal();
    const bool goes_on = rest_.size() > 1 && (rest_[0] == '/' || rest_[0] == '-') && f_.numbers.size() < 3;
    if (goes_on && !f_.dotted && (!f_.hour || !has_date())) {
      f_.dashed = true;
      rest_.remove_prefix(1);
    }
    f_.dotted = f_.dotted || (!rest_.empty() && rest_[0] == '.');
    return true;
  }

  void ordinal() {
    for (std::string_view suffix : {"st", "nd", "rd", "th"})
      if (lower(rest_.substr(0, 2)) == suffix &&
          (rest_.size() == 2 || !is_letter(code_point_at(rest_, 2).value)))
        return rest_.remove_prefix(2);
  }

  bool basic_date(std::string_view d) {
    f_.year = to_int(d.substr(0, 4)), f_.month = to_int(d.substr(4, 2)), f_.day = to_int(d.substr(6, 2));
    return true;
  }

  bool military(std::string_view d) {
    f_.hour = to_int(d.substr(0, 2)), f_.minute = to_int(d.substr(2, 2));
    return true;
  }

  bool next_is_meridiem() const {
    const auto next = lower(trim(rest_).substr(0, 4));
    return next.starts_with("am") || next.starts_with("pm") || next.starts_with("a.m") ||
           next.starts_with("p.m");
  }

  bool clock_time(int hour) {
    f_.hour = hour;
    rest_.remove_prefix(1);
    f_.minute = to_int(take_digits());
    if (rest_.size() > 2 && rest_[0] == ':' && is_ascii_digit(rest_[1])) {
      rest_.remove_prefix(1);
      f_.second = to_int(take_digits());
      if (rest_.size() > 1 && rest_[0] == '.' && is_ascii_digit(rest_[1]))
        rest_.remove_prefix(1), take_digits();
    }
    return true;
  }

  bool offset() {
    std::size_t n = 1;
    while (n < rest_.size() && (is_ascii_digit(rest_[n]) || rest_[n] == ':')) ++n;
    // "16:05 - Dec 25": a dash, not an offset.
    if (n == 1) return skip_dash();
    // "GMT+2": a base and an offset are one name.
    f_.zone += rest_.substr(0, n);
    rest_.remove_prefix(n);
    return true;
  }

  bool word() {
    std::size_t n = 0;
    while (n < rest_.size()) {
      const auto c = code_point_at(rest_, n);
      const bool stop_inside = c.value == '.' && n == 1;  // "p.m."
      if (!is_letter(c.value) && !is_mark(c.value) && c.value != '\'' && !stop_inside) break;
      n += c.bytes;
    }
    if (n == 0) return false;
    const auto found = rest_.substr(0, n);
    rest_.remove_prefix(n);
    return meaning(found);
  }

  bool meaning(std::string_view written) {
    const auto key = match_key(written);
    if (key == "t" && !f_.hour) return true;  // 2025-12-25T03:59
    if (take_half_day(key)) return true;
    if (const int month = f_.month ? 0 : month_of(key)) return take_month(month);
    if (is_weekday(key) || is_time_filler(key)) return true;
    return take_zone(written, key);
  }

  // "am" is German for "on" too: a half of the day stands beside the hour or opens it ("午後2時").
  bool take_half_day(std::string_view key) {
    const auto half = half_day_of(key);
    if (half == HalfDay::none || (key == "am" && !f_.hour)) return false;
    (half == HalfDay::morning ? f_.am : f_.pm) = true;
    return true;
  }

  bool take_month(int month) {
    f_.month = month;
    f_.named_month_first = f_.numbers.empty();
    if (!rest_.empty() && (rest_[0] == '-' || rest_[0] == '/')) rest_.remove_prefix(1);
    return true;
  }

  // A zone stands behind the time; upper case tells "EST" from a word.
  bool take_zone(std::string_view written, std::string_view key) {
    if (!f_.hour || !f_.zone.empty()) return !f_.zone.empty() && key == "time";
    if (!zone_name(key) && zone_of_town(key).empty() && !(written.size() <= 5 && is_upper_word(written)))
      return false;
    f_.zone = written;
    return true;
  }

  // Vowel signs of Arabic, Hebrew and Devanagari words.
  static bool is_mark(char32_t c) {
    return (c >= 0x0591 && c <= 0x05C7) || (c >= 0x064B && c <= 0x065F) || (c >= 0x0900 && c <= 0x0903) ||
           (c >= 0x093A && c <= 0x094F) || (c >= 0x0300 && c <= 0x036F);
  }

  static bool is_upper_word(std::string_view word) {
    return word.size() >= 2 && std::ranges::all_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });
  }

  static int full_year(const Fields::Number& n) {
    return n.digits > 2 ? n.value
                        : n.value + (n.value < 70 ? 2000 : 1900);  // RFC 2822 4.3 has 50; wires have no 1950s
  }

  bool assign_date() {
    const auto& n = f_.numbers;
    if (f_.day) return n.empty();
    if (f_.month) {  // a named month: day and year around it
      if (n.size() != 2) return false;
      const bool year_first = n[0].digits == 4;
      f_.day = n[year_first ? 1 : 0].value;
      f_.year = full_year(n[year_first ? 0 : 1]);
      return n[year_first ? 1 : 0].digits <= 2;
    }
    if (n.size() != 3) return false;
    if (n[0].digits == 4) {
      f_.year = n[0].value, f_.month = n[1].value, f_.day = n[2].value;
      return true;
    }
    const bool day_first = n[0].value > 12 || (n[1].value <= 12 && order_ == DateOrder::day_first);
    f_.day = n[day_first ? 0 : 1].value;
    f_.month = n[day_first ? 1 : 0].value;
    f_.year = full_year(n[2]);
    // Dots are written where the day comes first.
    f_.swappable = f_.dashed && n[0].value <= 12 && n[1].value <= 12 && n[0].value != n[1].value;
    return true;
  }

  std::optional<HumanTime> result() const {
    using namespace std::chrono;
    const year_month_day date{year(*f_.year), month(static_cast<unsigned>(*f_.month)),
                              day(static_cast<unsigned>(*f_.day))};
    int hour = f_.hour.value_or(0);
    if ((f_.am || f_.pm) && (hour < 1 || hour > 12) && !(f_.pm && hour < 24)) return std::nullopt;
    if (f_.pm && hour < 12) hour += 12;
    if (f_.am && hour == 12) hour = 0;
    const int minute = f_.minute.value_or(0);
    if (!date.ok() || *f_.year < 1800 || hour > 24 || minute < 0 || minute > 59 || f_.second > 60)
      return std::nullopt;
    if (hour == 24 && (minute != 0 || f_.second != 0)) return std::nullopt;
    return HumanTime{local_days(date) + hours(hour) + minutes(minute) + seconds(f_.second), f_.zone,
                     f_.hour.has_value(), f_.swappable};
  }

  std::string text_;
  std::string_view rest_;
  DateOrder order_;
  Fields f_;
};

// Prose is told by its first word, before the rest of it is made plain: pages are searched for times, and
// nearly everything in them is prose.
bool may_begin_a_time(std::string_view text) {
  std::size_t n = 0;
  while (n < text.size() && ((text[n] | 0x20) >= 'a' && (text[n] | 0x20) <= 'z')) ++n;
  if (n == 0 || n == text.size() || text[n] != ' ') return true;
  const auto key = lower(text.substr(0, n));
  return key == "t" || is_weekday(key) || is_time_filler(key) || month_of(key) > 0 ||
         half_day_of(key) != HalfDay::none;
}

// "+0530", "+05:30", "+5", "GMT+2", "UTC-03:00" in minutes; nullopt if it is a name.
std::optional<int> printed_offset(std::string_view zone) {
  for (std::string_view base : {"GMT", "UTC"})
    if (zone.size() > 3 && zone.starts_with(base)) zone.remove_prefix(3);
  if (zone.size() < 2 || (zone[0] != '+' && zone[0] != '-')) return std::nullopt;
  std::string digits;
  for (char c : zone.substr(1))
    if (is_ascii_digit(c)) digits += c;
  if (digits.empty() || digits.size() > 4) return std::nullopt;
  const int value = to_int(digits);
  const int minutes = digits.size() <= 2 ? value * 60 : value / 100 * 60 + value % 100;
  if (minutes > 15 * 60) return std::nullopt;
  return zone[0] == '-' ? -minutes : minutes;
}

Instant at_offset(std::chrono::local_seconds local, int minutes) {
  return Instant(local.time_since_epoch() - std::chrono::minutes(minutes));
}

// The instant, if `zone` has that wall-clock time under that name. In an overlap the name decides.
std::optional<Instant> named_in(std::chrono::local_seconds local, std::string_view name,
                                std::string_view zone_name) {
  const auto zone = Zone::create(zone_name);
  if (!zone) return std::nullopt;
  const auto first = zone.value().instant(local);
  for (const auto candidate : {first, first + std::chrono::hours(1)})
    if (zone.value().local(candidate) == local && zone.value().abbreviation(candidate) == name)
      return candidate;
  return std::nullopt;
}

Zone zone_or_utc(std::string_view name) {
  const auto zone = Zone::create(name);
  return zone ? zone.value() : Zone::utc();
}

ResolvedTime without_zone(const HumanTime& time, const ZoneContext& context) {
  if (const auto source = Zone::create(context.source_zone)) return {source.value().instant(time.local), {}};
  return {zone_or_utc(context.site_zone).instant(time.local),
          fmt::format("no time zone printed and none set for the source: read in the site's, {}",
                      context.site_zone)};
}

}  // namespace

std::optional<HumanTime> read_human_time(std::string_view text, DateOrder order) {
  if (text.size() > 200 || !may_begin_a_time(text)) return std::nullopt;
  const auto clean = plain_time_text(text);
  if (clean.empty()) return std::nullopt;
  return Reader(clean, order).read();
}

std::optional<HumanTime> read_clock_time(std::string_view text) {
  if (text.size() > 60) return std::nullopt;
  auto clean = plain_time_text(text);
  // "10.25" alone is a clock too: the reader takes a dot for one once the date is there.
  if (read_human_time(clean)) return std::nullopt;
  return Reader("1970-01-01 " + clean, DateOrder::day_first).read_clock();
}

HumanTime at_clock(HumanTime day, const HumanTime& clock) {
  const auto midnight = std::chrono::floor<std::chrono::days>(day.local);
  day.local = midnight + clock.local.time_since_epoch();
  day.has_time = true;
  if (!clock.zone.empty()) day.zone = clock.zone;
  return day;
}

ResolvedTime resolve(const HumanTime& time, const ZoneContext& context) {
  if (time.zone.empty()) return without_zone(time, context);
  if (const auto minutes = printed_offset(time.zone)) return {at_offset(time.local, *minutes), {}};
  std::string name;
  for (char c : time.zone) name += c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  if (const auto town = zone_of_town(match_key(time.zone)); !town.empty() && !zone_name(name))
    return {zone_or_utc(town).instant(time.local), {}};
  const auto known = zone_name(name);
  if (known && !known->region.empty()) return {zone_or_utc(known->region).instant(time.local), {}};
  if (known && !known->ambiguous) return {at_offset(time.local, known->minutes), {}};
  if (const auto at = named_in(time.local, name, context.source_zone)) return {*at, {}};
  if (const auto at = named_in(time.local, name, context.site_zone))
    return {*at, fmt::format(
                     "'{}' has several meanings and no source zone decides: read as in the site's zone, {}",
                     name, context.site_zone)};
  if (known)
    return {at_offset(time.local, known->minutes),
            fmt::format("'{}' fits neither the source's zone nor the site's: read as UTC{:+03}:{:02}", name,
                        known->minutes / 60, std::abs(known->minutes) % 60)};
  auto read = without_zone(time, context);
  read.problem = fmt::format("unknown time zone '{}': read in {}", time.zone,
                             Zone::create(context.source_zone) ? "the source's zone" : "the site's zone");
  return read;
}

}  // namespace dateline::text
