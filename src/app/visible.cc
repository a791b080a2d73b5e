#include "app/visible.h"

#include <fmt/format.h>

#include <iterator>

#include "text/unicode.h"

namespace dateline::app {
namespace {

bool turns_writing(char32_t c) {
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

bool is_control(char32_t c) {
  return (c < 0x20 && c != '\n' && c != '\t') || c == 0x7F || (c >= 0x80 && c < 0xA0);
}

}  // namespace

std::string visible(std::string_view bytes) {
  std::string out;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto [c, size] = text::code_point_at(bytes, at);
    const auto to = std::back_inserter(out);
    if (c == 0xFFFD && size == 1)
      fmt::format_to(to, "\\x{:02x}", static_cast<unsigned char>(bytes[at]));
    else if (c < 0x80 && is_control(c))
      fmt::format_to(to, "^{}", static_cast<char>(c ^ 0x40));
    else if (is_control(c) || turns_writing(c))
      fmt::format_to(to, "\\u{:04x}", static_cast<std::uint32_t>(c));
    else
      out += bytes.substr(at, size);
    at += size;
  }
  return out;
}

}  // namespace dateline::app
