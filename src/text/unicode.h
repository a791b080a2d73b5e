// What every room asks of UTF-8 text: is it valid, how long, where may it be cut, how is it compared.
//
// All functions are pure, total and free for any thread. Offsets are bytes unless a name says code
// points; invalid bytes count as one code point each, so nothing here can run past its input.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/check.h"

namespace dateline::text {

bool is_valid_utf8(std::string_view bytes);

struct CodePoint {
  char32_t value = 0;
  std::size_t bytes = 0;
};

// The same questions of what is no ASCII, which are answered below: every loop over copy asks them.
namespace beyond_ascii {
CodePoint code_point_at(std::string_view text, std::size_t at);
bool is_space(char32_t c);
bool is_letter(char32_t c);
bool is_digit(char32_t c);
bool is_upper(char32_t c);
bool is_cjk(char32_t c);
}  // namespace beyond_ascii

// The code point at `at` and how many bytes it takes. An invalid byte is U+FFFD, one byte long.
// REQUIRES: at < text.size().
inline CodePoint code_point_at(std::string_view text, std::size_t at) {
  CHECK(at < text.size());
  const auto byte = static_cast<unsigned char>(text[at]);
  return byte < 0x80 ? CodePoint{byte, 1} : beyond_ascii::code_point_at(text, at);
}
void append_utf8(std::string& out, char32_t code_point);  // not a scalar value: appends U+FFFD

std::size_t code_points(std::string_view text);
// Byte offset of the n-th code point; text.size() when there are fewer.
std::size_t byte_offset(std::string_view text, std::size_t n);

// The longest prefix of at most `max` code points that ends between graphemes (an accent or a flag is
// never torn), or between words (never a torn word; empty when the first word alone is too long).
std::string_view cut_at_grapheme(std::string_view text, std::size_t max);
std::string_view cut_at_word(std::string_view text, std::size_t max);

// Unicode White_Space, and the zero-width ones that pad copy.
inline bool is_space(char32_t c) {
  return c < 0x80 ? c == ' ' || (c >= '\t' && c <= '\r') : beyond_ascii::is_space(c);
}
inline bool is_letter(char32_t c) {
  return c < 0x80 ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') : beyond_ascii::is_letter(c);
}
// Any script's decimal digits.
inline bool is_digit(char32_t c) {
  return c < 0x80 ? c >= '0' && c <= '9' : beyond_ascii::is_digit(c);
}
inline bool is_upper(char32_t c) {
  return c < 0x80 ? c >= 'A' && c <= 'Z' : beyond_ascii::is_upper(c);
}
// Han, kana, hangul: scripts where a character is about a word.
inline bool is_cjk(char32_t c) {
  return c >= 0x80 && beyond_ascii::is_cjk(c);
}

std::string nfc(std::string_view text);
std::string lower(std::string_view text);
std::string fold_case(std::string_view text);  // for comparing, not for showing
// Case, accents, width, quotes and dashes aside: "Élysée’s" and "ELYSEE'S" have the same key.
std::string match_key(std::string_view text);

// Runs of white space become one space; none at the ends.
std::string collapse_whitespace(std::string_view text);
std::string_view trim(std::string_view text);
// C0 controls but tab and newline, DEL, C1, U+FEFF and the noncharacters, taken out; CR and CRLF to LF.
std::string strip_controls(std::string_view text);

}  // namespace dateline::text
