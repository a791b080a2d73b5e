#include "text/visible.h"

#include <fmt/format.h>

#include "text/unicode.h"

namespace dateline::text {
namespace {

bool is_control(char32_t c) {
  const bool turns_text = c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
                          (c >= 0x2066 && c <= 0x2069);
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || turns_text;
}

}  // namespace

std::string visible(std::string_view bytes, Lines lines) {
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    const auto point = code_point_at(bytes, at);
    const auto piece = bytes.substr(at, point.bytes);
    const bool is_broken = point.value == 0xFFFD && point.bytes == 1;
    if (lines == Lines::many && (point.value == U'\n' || point.value == U'\t')) {
      out += piece;
    } else if (point.value == U'\n') {
      out += "\\n";
    } else if (lines == Lines::one && point.value == U'\\') {
      out += "\\\\";
    } else if (is_broken || is_control(point.value)) {
      for (const char c : piece) out += fmt::format("\\x{:02x}", static_cast<unsigned char>(c));
    } else {
      out += piece;
    }
    at += point.bytes;
  }
  return out;
}

}  // namespace dateline::text
