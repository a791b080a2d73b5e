// SHA-256, for content addresses, delivery keys and validators.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// 64 lower-case hexadecimal digits.
std::string sha256(std::string_view bytes);

}  // namespace dateline
