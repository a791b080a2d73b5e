#include "press/link.h"

#include <algorithm>

#include "text/escape.h"
#include "text/slug.h"
#include "text/url.h"

namespace dateline::press {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace

bool is_local(std::string_view url) {
  if (!url.starts_with('/') || url.starts_with("//") || url.starts_with("/\\")) return false;
  return std::ranges::none_of(url, [](char c) {
    return static_cast<unsigned char>(c) <= 0x20 || c == 0x7f || c == '"' || c == '\'' || c == '<' ||
           c == '>' || c == '\\';
  });
}

std::string checked_link(std::string_view url) {
  if (is_local(url)) return text::escape_attribute(url);
  const auto absolute = text::resolve_url(url);
  return absolute ? text::escape_attribute(*absolute) : std::string();
}

std::string telephone_link(std::string_view number, std::string_view before) {
  constexpr std::size_t longest_ending = 3;
  std::string digits;
  for (char c : number)
    if (is_digit(c) || (c == '+' && digits.empty())) digits += c;
  if (std::ranges::none_of(digits, is_digit)) return {};
  if (digits[0] != '+' && digits.size() <= longest_ending && before.size() > 2 * longest_ending + 4)
    return std::string(before.substr(0, before.size() - digits.size())) + digits;
  return "tel:" + digits;
}

std::string segment(std::string_view text) {
  const bool plain =
      std::ranges::all_of(text, [](char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || c == '-'; });
  return plain && !text.empty() ? std::string(text) : text::url_slug(text);
}

}  // namespace dateline::press
