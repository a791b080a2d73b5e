#include "taster/place_key.h"

#include "text/unicode.h"

namespace dateline::taster {
namespace {

// Letters that Unicode does not take apart.
std::string_view plain_letter(char32_t c) {
  switch (c) {
    case U'ø':
      return "o";
    case U'ł':
      return "l";
    case U'đ':
    case U'ð':
      return "d";
    case U'þ':
      return "th";
    case U'æ':
      return "ae";
    case U'œ':
      return "oe";
    case U'ı':
      return "i";
    case U'ə':
      return "a";
    default:
      return {};
  }
}

// U+02BB and U+02BC stand for Arabic and Polynesian stops.
bool is_silent(char32_t c) {
  return c == '\'' || c == '.' || c == '`' || c == 0xB4 || c == 0x2BB || c == 0x2BC || c == 0x2032;
}

bool is_vowel_sign(char32_t c) {
  return (c >= 0x900 && c <= 0xDFF) || (c >= 0x102B && c <= 0x109F);  // Indic and Burmese vowels
}

// Of one word in ASCII, as most are; empty: it is another.
std::string plain_word(std::string_view name) {
  std::string word(name);
  for (auto& c : word) {
    if (c >= 'A' && c <= 'Z')
      c = static_cast<char>(c + ('a' - 'A'));
    else if ((c < 'a' || c > 'z') && (c < '0' || c > '9'))
      return {};
  }
  return word;
}

}  // namespace

std::string place_key(std::string_view name) {
  if (auto word = plain_word(name); !word.empty()) return word;
  const auto folded = text::match_key(name);
  std::string key;
  key.reserve(folded.size());
  bool gap = false;
  for (std::size_t at = 0; at < folded.size();) {
    const auto [c, bytes] = text::code_point_at(folded, at);
    at += bytes;
    if (is_silent(c)) continue;
    if (!text::is_letter(c) && !text::is_digit(c) && !is_vowel_sign(c) && c != '&') {
      gap = true;
      continue;
    }
    if (gap && !key.empty()) key += ' ';
    gap = false;
    if (const auto plain = plain_letter(c); !plain.empty())
      key += plain;
    else
      key.append(folded, at - bytes, bytes);
  }
  return key;
}

}  // namespace dateline::taster
