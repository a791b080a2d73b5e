// Bytes made visible: for people who look at what a machine choked on.
#pragma once

#include <string>
#include <string_view>

namespace dateline::text {

// Text stays as it is; a line's end becomes \n, a backslash \\, and every control character and every
// byte that is not UTF-8 \xHH. Safe for a terminal, a log and JSON.
std::string visible(std::string_view bytes);

}  // namespace dateline::text
