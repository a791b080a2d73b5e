// Bytes made visible: for people who look at what a machine choked on.
#pragma once

#include <string>
#include <string_view>

namespace dateline::text {

enum class Lines { one, many };

// Text stays as it is; every control character, what turns the direction of writing, and every byte
// that is not UTF-8 becomes \xHH. In one line a line's end becomes \n and a backslash \\, so that the
// bytes can be read back; in many, lines and tabs stay. Safe for a terminal, a log and JSON.
std::string visible(std::string_view bytes, Lines lines = Lines::one);

}  // namespace dateline::text
