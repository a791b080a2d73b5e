#include "http/conditional.h"

#include <algorithm>
#include <array>

#include "http/field.h"

namespace dateline::http {
namespace {

std::string_view opaque(std::string_view etag) {
  return etag.starts_with("W/") ? etag.substr(2) : etag;
}

std::string_view next_member(std::string_view& list) {
  const auto comma = std::min(list.find(','), list.size());
  const auto member = trimmed(list.substr(0, comma));
  list.remove_prefix(std::min(list.size(), comma + 1));
  return member;
}

// qvalue of RFC 9110 section 12.4.2, in thousandths; a broken one is 0, "not acceptable".
int quality(std::string_view parameters) {
  const auto semicolon = parameters.find(';');
  if (semicolon == std::string_view::npos) return 1000;
  auto text = trimmed(parameters.substr(semicolon + 1));
  if (text.size() < 3 || ascii_lower(text[0]) != 'q' || text[1] != '=') return 0;
  text.remove_prefix(2);
  if ((text[0] != '0' && text[0] != '1') || text.size() > 5 || (text.size() > 1 && text[1] != '.')) return 0;
  int value = (text[0] - '0') * 1000;
  int scale = 100;
  for (char c : text.substr(std::min<std::size_t>(2, text.size()))) {
    if (c < '0' || c > '9') return 0;
    value += (c - '0') * scale;
    scale /= 10;
  }
  return value <= 1000 ? value : 0;
}

struct Preferences {
  std::optional<int> gzip, identity, any;

  void read(std::string_view list) {
    while (!list.empty()) {
      const auto member = next_member(list);
      const auto coding = trimmed(member.substr(0, member.find(';')));
      if (same_token(coding, "gzip") || same_token(coding, "x-gzip")) gzip = quality(member);
      if (same_token(coding, "identity")) identity = quality(member);
      if (coding == "*") any = quality(member);
    }
  }
  bool take_gzip() const {
    const int value = gzip.value_or(any.value_or(0));
    return value > 0 && value >= identity.value_or(0);
  }
};

struct Date {
  int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0;
};

// Takes `count` digits, of which the first may be a space (asctime's " 6"). -1: they are not there.
int take_digits(std::string_view& text, std::size_t count) {
  if (text.size() < count) return -1;
  int value = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const char c = i == 0 && text[i] == ' ' ? '0' : text[i];
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  text.remove_prefix(count);
  return value;
}

int take_month(std::string_view& text) {
  static constexpr std::array<std::string_view, 12> names{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto found = std::find(names.begin(), names.end(), text.substr(0, 3));
  if (found == names.end()) return -1;
  text.remove_prefix(3);
  return static_cast<int>(found - names.begin()) + 1;
}

bool take_literal(std::string_view& text, char c) {
  if (!text.starts_with(c)) return false;
  text.remove_prefix(1);
  return true;
}

// `a`: the weekday, which says nothing new. Capital and small letters as in strftime.
std::optional<Date> match(std::string_view text, std::string_view pattern) {
  Date date;
  for (char p : pattern) {
    bool fits = true;
    const auto put = [&](int value, int& into) { fits = (into = value) >= 0; };
    // clang-format off
    switch (p) {
      case 'a': text.remove_prefix(std::min(text.size(), text.find_first_of(", "))); break;
      case 'd': put(take_digits(text, 2), date.day); break;
      case 'b': put(take_month(text), date.month); break;
      case 'Y': put(take_digits(text, 4), date.year); break;
      case 'y': put(take_digits(text, 2), date.year); date.year += date.year < 70 ? 2000 : 1900; break;
      case 'H': put(take_digits(text, 2), date.hour); break;
      case 'M': put(take_digits(text, 2), date.minute); break;
      case 'S': put(take_digits(text, 2), date.second); break;
      default: fits = take_literal(text, p);
    }
    // clang-format on
    if (!fits) return std::nullopt;
  }
  if (!text.empty()) return std::nullopt;
  return date;
}

std::optional<Instant> instant(const Date& d) {
  using namespace std::chrono;
  const year_month_day date{std::chrono::year(d.year), std::chrono::month(static_cast<unsigned>(d.month)),
                            std::chrono::day(static_cast<unsigned>(d.day))};
  if (!date.ok() || d.hour > 23 || d.minute > 59 || d.second > 60) return std::nullopt;
  return Instant(sys_days(date)) + hours(d.hour) + minutes(d.minute) + seconds(d.second);
}

}  // namespace

bool lists_etag(std::string_view list, std::string_view etag) {
  if (trimmed(list) == "*") return true;
  // A tag may hold commas, so the list is read tag by tag.
  for (;;) {
    const auto start = list.find_first_not_of(", \t");
    if (start == std::string_view::npos) return false;
    list.remove_prefix(start);
    const auto weak = list.starts_with("W/") ? std::size_t{2} : 0;
    if (list.size() <= weak || list[weak] != '"') return false;
    const auto end = list.find('"', weak + 1);
    if (end == std::string_view::npos) return false;
    if (list.substr(weak, end + 1 - weak) == opaque(etag)) return true;
    list.remove_prefix(end + 1);
  }
}

bool not_modified(const Request& request, const Validators& validators) {
  if (request.method != Method::get && request.method != Method::head) return false;
  bool conditional = false, listed = false;
  request.each("If-None-Match", [&](std::string_view value) {
    conditional = true;
    listed = !validators.etag.empty() && lists_etag(value, validators.etag);
    return !listed;
  });
  if (conditional) return listed;
  if (!validators.last_modified) return false;
  const auto since = parse_http_date(request.field("If-Modified-Since"));
  return since && std::chrono::floor<std::chrono::seconds>(*validators.last_modified) <= *since;
}

bool accepts_gzip(std::string_view accept_encoding) {
  Preferences preferences;
  preferences.read(accept_encoding);
  return preferences.take_gzip();
}

bool accepts_gzip(const Request& request) {
  Preferences preferences;
  request.each("Accept-Encoding", [&](std::string_view value) {
    preferences.read(value);
    return true;
  });
  return preferences.take_gzip();
}

std::optional<Instant> parse_http_date(std::string_view text) {
  static constexpr std::array<std::string_view, 3> forms{
      "a, d b Y H:M:S",  // Sun, 06 Nov 1994 08:49:37 GMT
      "a, d-b-y H:M:S",  // Sunday, 06-Nov-94 08:49:37 GMT
      "a b d H:M:S Y",   // Sun Nov  6 08:49:37 1994, always in GMT
  };
  const bool zoned = text.ends_with(" GMT");
  if (zoned) text.remove_suffix(4);
  for (std::size_t i = 0; i < forms.size(); ++i)
    if (zoned == (i < 2))
      if (const auto date = match(text, forms[i])) return instant(*date);
  return std::nullopt;
}

}  // namespace dateline::http
