#include "http/cache_control.h"

#include <algorithm>
#include <charconv>

#include "http/field.h"

namespace dateline::http {

std::optional<std::chrono::seconds> delta_seconds(std::string_view text) {
  constexpr std::int64_t most = std::int64_t{1} << 31;
  const bool is_number =
      !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
  if (!is_number) return std::nullopt;
  std::int64_t value = 0;
  if (std::from_chars(text.data(), text.data() + text.size(), value).ec != std::errc()) value = most;
  return std::chrono::seconds(std::min(value, most));
}

std::optional<std::chrono::seconds> max_age(std::string_view cache_control) {
  std::optional<std::chrono::seconds> found;
  while (!cache_control.empty()) {
    const auto directive = trimmed(cache_control.substr(0, cache_control.find(',')));
    cache_control.remove_prefix(std::min(cache_control.find(','), cache_control.size() - 1) + 1);
    const auto equals = std::min(directive.find('='), directive.size());
    const auto name = directive.substr(0, equals);
    auto value = directive.substr(std::min(equals + 1, directive.size()));
    if (value.size() >= 2 && value.front() == '"' && value.back() == '"')
      value = value.substr(1, value.size() - 2);
    if (same_token(name, "no-store") || same_token(name, "no-cache")) return std::nullopt;
    if (same_token(name, "max-age") && !found) found = delta_seconds(value);
  }
  return found;
}

}  // namespace dateline::http
