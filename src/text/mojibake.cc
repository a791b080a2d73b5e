#include "text/mojibake.h"

#include <algorithm>

#include "text/encoding.h"
#include "text/unicode.h"

namespace dateline::text {
namespace {

// Its byte in windows-1252; controls of the C1 block stand for themselves. 0 if there is none.
unsigned char byte_of(char32_t c) {
  if (c <= 0xFF) return static_cast<unsigned char>(c);
  for (unsigned char byte = 0x80; byte < 0xA0; ++byte)
    if (windows_1252(byte) == c) return byte;
  return 0;
}

}  // namespace

std::optional<std::string> encoded_once(std::string_view text) {
  const auto is_high = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
  if (std::ranges::none_of(text, is_high)) return std::nullopt;
  std::string bytes;
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, size] = code_point_at(text, at);
    const auto byte = byte_of(c);
    if (byte == 0) return std::nullopt;
    bytes += static_cast<char>(byte);
    at += size;
  }
  if (!is_valid_utf8(bytes)) return std::nullopt;
  return bytes;
}

}  // namespace dateline::text
