#include "app/samples.h"

#include <date/tz.h>
#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>
#include <system_error>

#include "base/file.h"

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
  return {};
}

struct Filled {
  std::string text;
  std::optional<Instant> latest;  // that is not in the future
};

Result<Filled> fill(std::string_view text, Instant now) {
  Filled filled;
  while (true) {
    const auto open = text.find("{{now");
    filled.text += text.substr(0, open);
    if (open == std::string_view::npos) return filled;
    const auto close = text.find("}}", open);
    const auto token = text.substr(open, close - open);
    const auto bar = std::min(token.find('|'), token.size());
    const auto away = span(token.substr(5, bar - 5));
    const bool whole = away && bar < token.size() && close != std::string_view::npos;
    const auto shown = whole ? written(now + *away, token.substr(bar + 1)) : "";
    if (shown.empty())
      return error(Fault::invalid, fmt::format("'{}' is not a time", token.substr(0, 60)),
                   fmt::format("line {}", 1 + std::ranges::count(filled.text, '\n')),
                   "expected for example {{now-3h|rfc3339}}");
    if (away->count() <= 0) filled.latest = std::max(filled.latest.value_or(Instant::min()), now + *away);
    filled.text += shown;
    text.remove_prefix(close + 2);
  }
}

std::vector<std::filesystem::path> entries(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> found;
  std::error_code problem;
  for (const auto& entry : std::filesystem::directory_iterator(folder, problem))
    found.push_back(entry.path());
  // By stem: "mistaken.json" before "mistaken-withdrawn.json".
  std::ranges::sort(found, {}, [](const auto& path) { return path.stem().string(); });
  return found;
}

}  // namespace

Result<std::string> fill_times(std::string_view text, Instant now) {
  TRY(auto filled, fill(text, now));
  return std::move(filled.text);
}

Result<std::vector<Sample>> read_samples(const std::filesystem::path& folder, Instant now) {
  std::vector<Sample> samples;
  for (const auto& source : entries(folder)) {
    if (!std::filesystem::is_directory(source)) continue;
    for (const auto& file : entries(source)) {
      TRY(const auto bytes, read_file(file, sample_limit));
      auto filled = fill(bytes, now);
      if (!filled) {
        filled.error().where = file.string() + ", " + filled.error().where;
        return filled.error();
      }
      samples.push_back({source.filename().string(), file.filename().string(), std::move(filled.value().text),
                         filled.value().latest.value_or(now)});
    }
  }
  std::ranges::stable_sort(samples, {}, &Sample::sent);
  return samples;
}

}  // namespace dateline::app
