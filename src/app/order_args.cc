#include "app/order_args.h"

#include <fmt/format.h>

namespace dateline::app {
namespace {

constexpr std::size_t day_length = 10;  // "2025-12-24"

}  // namespace

std::string text_arg(const boost::json::object& args, std::string_view key) {
  const auto* value = args.if_contains(key);
  return value && value->is_string() ? std::string(value->as_string()) : std::string();
}

bool flag_arg(const boost::json::object& args, std::string_view key) {
  const auto* value = args.if_contains(key);
  return value && value->is_bool() && value->as_bool();
}

std::int64_t number_arg(const boost::json::object& args, std::string_view key, std::int64_t otherwise) {
  const auto* value = args.if_contains(key);
  return value && value->is_int64() ? value->as_int64() : otherwise;
}

Result<std::optional<Instant>> moment_arg(const boost::json::object& args, std::string_view key) {
  const auto text = text_arg(args, key);
  if (text.empty()) return std::optional<Instant>();
  const auto moment = parse_rfc3339(text.size() == day_length ? text + "T00:00:00Z" : text);
  if (moment) return std::optional(moment.value());
  return error(Fault::invalid, fmt::format("'{}' is neither a day nor an instant", text),
               fmt::format("--{}", key), "write 2025-12-24, or 2025-12-24T18:30:00+05:30");
}

}  // namespace dateline::app
