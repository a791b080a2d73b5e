// Text that was encoded twice: UTF-8 taken for windows-1252 and made UTF-8 again, "â€¦" for "…".
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dateline::text {

// The text as it was meant. Nothing where it was not encoded twice, all of it: its characters are not all of
// windows-1252, or their bytes are no UTF-8.
std::optional<std::string> encoded_once(std::string_view text);

}  // namespace dateline::text
