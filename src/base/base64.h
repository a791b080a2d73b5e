// Base64 (RFC 4648 section 4): bytes where only text may stand.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dateline {

std::string base64(std::string_view bytes);
// Nothing where the text is not base64.
std::optional<std::string> from_base64(std::string_view text);

}  // namespace dateline
