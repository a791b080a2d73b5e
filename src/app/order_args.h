// What an order's arguments hold, read without trust: they may come from another program.
#pragma once

#include <boost/json/object.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/result.h"

namespace dateline::app {

// What is not there, or is of another type, is empty, false or `otherwise`.
std::string text_arg(const boost::json::object& args, std::string_view key);
bool flag_arg(const boost::json::object& args, std::string_view key);
std::int64_t number_arg(const boost::json::object& args, std::string_view key, std::int64_t otherwise = 0);

// An RFC 3339 instant, or a day ("2025-12-24"), which begins at midnight UTC as the ledger's days do.
// Nothing where there is none; Fault::invalid where it is neither.
Result<std::optional<Instant>> moment_arg(const boost::json::object& args, std::string_view key);

}  // namespace dateline::app
