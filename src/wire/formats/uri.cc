#include "wire/formats/uri.h"

#include <fmt/format.h>

#include "base/hash.h"

namespace dateline::wire {
namespace {

bool is_alpha(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_hex(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool is_uri_character(char c) {
  constexpr std::string_view marks = "-._~:/?#[]@!$&'()*+,;=%";
  return is_alpha(c) || is_digit(c) || marks.find(c) != std::string_view::npos;
}

}  // namespace

bool is_uri(std::string_view text) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon + 1 == text.size()) return false;
  if (!is_alpha(text[0])) return false;
  for (const char c : text.substr(0, colon))
    if (!is_alpha(c) && !is_digit(c) && c != '+' && c != '-' && c != '.') return false;
  for (std::size_t i = colon + 1; i < text.size(); ++i) {
    if (!is_uri_character(text[i])) return false;
    if (text[i] == '%' && (i + 2 >= text.size() || !is_hex(text[i + 1]) || !is_hex(text[i + 2])))
      return false;
  }
  return true;
}

// 128 bits: enough that two of a newsroom's items never meet.
std::string stable_uri(std::string_view kind, std::string_view text) {
  return fmt::format("urn:dateline:{}:{}", kind, sha256(text).substr(0, 32));
}

}  // namespace dateline::wire
