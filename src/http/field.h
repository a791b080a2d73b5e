// A header field as it stands in a message, and how its name is compared.
#pragma once

#include <algorithm>
#include <string_view>

namespace dateline::http {

struct Field {
  std::string_view name;
  std::string_view value;  // without the white space around it
};

constexpr char ascii_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

// Field names and most tokens are case-insensitive ASCII (RFC 9110 section 5.1).
constexpr bool same_token(std::string_view a, std::string_view b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(),
                                            [](char x, char y) { return ascii_lower(x) == ascii_lower(y); });
}

// Without the spaces and tabs around it (OWS, RFC 9110 section 5.6.3).
constexpr std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

}  // namespace dateline::http
