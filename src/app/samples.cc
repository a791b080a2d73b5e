#include "app/samples.h"

#include <date/tz.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>
#include <system_error>
#include <utility>

#include "base/file.h"
#include "text/zone_format.h"

namespace dateline::app {
namespace {

constexpr std::size_t sample_limit = 4U << 20;  // bytes

// "-90m" as a span of time; nothing for anything else.
std::optional<std::chrono::minutes> span(std::string_view text) {
  if (text.empty()) return std::chrono::minutes(0);
  const int sign = text.front() == '-' ? -1 : text.front() == '+' ? 1 : 0;
  const auto digits = text.size() < 3 ? "" : text.substr(1, text.size() - 2);
  if (sign == 0 || digits.empty() || digits.size() > 5 ||
      digits.find_first_not_of("0123456789") != std::string_view::npos)
    return std::nullopt;
  const int amount = sign * std::stoi(std::string(digits));
  switch (text.back()) {
    case 'm':
      return std::chrono::minutes(amount);
    case 'h':
      return std::chrono::hours(amount);
    case 'd':
      return std::chrono::days(amount);
    default:
      return std::nullopt;
  }
}

// tz throws for an unknown zone.
std::string in_zone(Instant t, std::string_view zone, const char* form) {
  try {
    return date::format(
        form, date::make_zoned(date::locate_zone(zone), std::chrono::floor<std::chrono::seconds>(t)));
  } catch (const std::runtime_error&) {
    return {};
  }
}

std::string written(Instant t, std::string_view form) {
  if (form == "rfc3339") return rfc3339(std::chrono::floor<std::chrono::seconds>(t));
  if (form == "rfc822") return http_date(t);
  if (form == "dateline")
    return in_zone(t, "UTC", "%b ") + std::to_string(std::stoi(in_zone(t, "UTC", "%d")));
  if (form.starts_with("dmy:")) return in_zone(t, form.substr(4), "%d-%m-%Y %H:%M %Z");
  if (form == "year") return in_zone(t, "UTC", "%Y");
  if (form == "weekday") return text::format_time(t, text::Zone::utc(), "EEEE");
  if (form.starts_with("weekday:")) return text::format_time(t, text::Zone::utc(), "EEEE", form.substr(8));
  return {};
}

// "round", "round+3", "round*4%397+112": what stands in round's place, or nothing where it cannot be read.
std::string counted(std::string_view sum, std::int64_t round) {
  static constexpr std::string_view signs = "*%+";  // each at most once, in this order
  sum.remove_prefix(std::string_view("round").size());
  std::array<std::int64_t, signs.size()> terms{1, 0, 0};
  std::size_t from = 0;
  while (!sum.empty()) {
    const auto sign = signs.find(sum.front(), from);
    const auto end = std::min(sum.find_first_of(signs, 1), sum.size());
    if (sign == std::string_view::npos) return {};
    const auto [read, failed] = std::from_chars(sum.data() + 1, sum.data() + end, terms[sign]);
    const bool positive = terms[sign] > 0 && terms[sign] <= 1'000'000'000;
    if (failed != std::errc() || read != sum.data() + end || !positive) return {};
    from = sign + 1;
    sum.remove_prefix(end);
  }
  const auto product = round * terms[0];
  return std::to_string((terms[1] > 0 ? product % terms[1] : product) + terms[2]);
}

struct Filled {
  std::string text;
  std::optional<Instant> latest;  // that is not in the future
};

std::size_t next_token(std::string_view text) {
  return std::min(text.find("{{now"), text.find("{{round"));
}

// "now-3h|rfc3339" as it is written; empty where it cannot be read.
std::string timed(std::string_view token, Instant now, std::optional<Instant>& latest) {
  const auto bar = std::min(token.find('|'), token.size());
  const auto away = span(token.substr(3, bar - 3));
  if (!away || bar == token.size()) return {};
  if (away->count() <= 0) latest = std::max(latest.value_or(Instant::min()), now + *away);
  return written(now + *away, token.substr(bar + 1));
}

Result<Filled> fill(std::string_view text, Instant now, std::int64_t round) {
  Filled filled;
  while (true) {
    const auto open = next_token(text);
    filled.text += text.substr(0, open);
    if (open == std::string_view::npos) return filled;
    const auto close = text.find("}}", open);
    const auto token = close == std::string_view::npos ? "" : text.substr(open + 2, close - open - 2);
    const auto shown = token.starts_with("now") ? timed(token, now, filled.latest)
                       : token.empty()          ? ""
                                                : counted(token, round);
    if (shown.empty())
      return error(Fault::invalid, fmt::format("'{}' is not a time", text.substr(open, 60)),
                   fmt::format("line {}", 1 + std::ranges::count(filled.text, '\n')),
                   "expected for example {{now-3h|rfc3339}} or {{round*4+112}}");
    filled.text += shown;
    text.remove_prefix(close + 2);
  }
}

std::vector<std::filesystem::path> entries(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> found;
  std::error_code problem;
  for (const auto& entry : std::filesystem::directory_iterator(folder, problem))
    found.push_back(entry.path());
  return found;
}

}  // namespace

Result<std::string> fill_times(std::string_view text, Instant now, std::int64_t round) {
  TRY(auto filled, fill(text, now, round));
  return std::move(filled.text);
}

std::vector<SampleFile> sample_files(const std::filesystem::path& folder) {
  std::vector<SampleFile> files;
  for (const auto& source : entries(folder))
    for (const auto& file : entries(source)) files.push_back({source.filename().string(), file});
  // By stem: "mistaken.json" before "mistaken-withdrawn.json".
  std::ranges::sort(files, {},
                    [](const SampleFile& file) { return std::pair(file.path.stem().string(), file.source); });
  return files;
}

Result<Sample> read_sample(const SampleFile& file, Instant now, std::int64_t round) {
  TRY(const auto bytes, read_file(file.path, sample_limit));
  auto filled = fill(bytes, now, round);
  if (!filled) {
    filled.error().where = file.path.string() + ", " + filled.error().where;
    return filled.error();
  }
  return Sample{file.source, file.path.filename().string(), std::move(filled.value().text),
                filled.value().latest.value_or(now)};
}

Result<std::vector<Sample>> read_samples(const std::filesystem::path& folder, Instant now) {
  std::vector<Sample> samples;
  for (const auto& file : sample_files(folder)) {
    TRY(auto sample, read_sample(file, now));
    samples.push_back(std::move(sample));
  }
  std::ranges::stable_sort(samples, {}, &Sample::sent);
  return samples;
}

}  // namespace dateline::app
