// How long an answer may be kept, as its Cache-Control says (RFC 9111 section 5.2.2). Pure.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace dateline::http {

// A number of seconds as HTTP writes it (RFC 9111 section 1.2.2); what is larger than 2^31 is that. Nothing:
// it is none.
std::optional<std::chrono::seconds> delta_seconds(std::string_view text);

// Nothing: it sets no max-age, or says no-store or no-cache.
std::optional<std::chrono::seconds> max_age(std::string_view cache_control);

}  // namespace dateline::http
