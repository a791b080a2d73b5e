#include "http/target.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "http/escape.h"
#include "http/field.h"

namespace dateline::http {
namespace {

enum Allowed : std::uint8_t { in_path = 1, in_query = 2, in_name = 4 };

constexpr bool is_alnum(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// pchar, '/' and '?' of RFC 3986, and what browsers leave raw: '[', ']' and '|' anywhere, and
// '\', '^', '`', '{', '}' in a query (the WHATWG's percent-encode sets).
constexpr auto allowed = [] {
  std::array<std::uint8_t, 256> table{};
  const auto allow = [&](std::string_view chars, int where) {
    for (char c : chars) table[static_cast<unsigned char>(c)] |= static_cast<std::uint8_t>(where);
  };
  for (int c = 0; c < 128; ++c)
    if (is_alnum(static_cast<char>(c))) table[static_cast<std::size_t>(c)] = in_path | in_query | in_name;
  allow("-._", in_name);
  allow("-._~!$&'()*+,;=:@%/[]|", in_path | in_query);
  allow("?\\^`{}", in_query);
  return table;
}();

bool all(std::string_view text, Allowed where) {
  for (char c : text)
    if (!(allowed[static_cast<unsigned char>(c)] & where)) return false;
  return true;
}

bool has_dot_segment(std::string_view path) {
  for (auto at = path.find("/."); at != std::string_view::npos; at = path.find("/.", at + 1)) {
    auto rest = path.substr(at + 2);
    if (rest.starts_with('.')) rest.remove_prefix(1);
    if (rest.empty() || rest.front() == '/') return true;
  }
  return false;
}

bool is_port(std::string_view text) {
  if (text.size() > 5) return false;
  return text.find_first_not_of("0123456789") == std::string_view::npos;
}

// Takes "scheme://authority" off the front of an absolute target.
std::optional<std::string_view> take_authority(std::string_view& target) {
  const auto colon = target.find("://");
  if (colon == std::string_view::npos) return std::nullopt;
  const auto scheme = target.substr(0, colon);
  if (!same_token(scheme, "http") && !same_token(scheme, "https")) return std::nullopt;
  target.remove_prefix(colon + 3);
  const auto authority = target.substr(0, target.find_first_of("/?"));
  if (!is_authority(authority)) return std::nullopt;
  target.remove_prefix(authority.size());
  return authority;
}

}  // namespace

std::optional<Target> split_target(std::string_view target) {
  Target split;
  if (!target.starts_with('/')) {
    const auto authority = take_authority(target);
    if (!authority) return std::nullopt;
    split.authority = *authority;
  }
  const auto mark = target.find('?');
  split.path = target.substr(0, mark);
  if (mark != std::string_view::npos) split.query = target.substr(mark + 1);
  if (split.path.empty()) split.path = "/";
  if (!all(split.path, in_path) || !all(split.query, in_query)) return std::nullopt;
  return split;
}

std::optional<std::string_view> decode_path(std::string_view encoded, std::string& buffer) {
  std::string_view path = encoded;
  if (encoded.find('%') != std::string_view::npos) {
    buffer.clear();
    if (!percent_decode(encoded, buffer)) return std::nullopt;
    path = buffer;
    // A slash that was encoded would be one segment to some readers and two to others.
    if (std::count(path.begin(), path.end(), '/') != std::count(encoded.begin(), encoded.end(), '/'))
      return std::nullopt;
    for (char c : path)
      if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) return std::nullopt;
    if (!is_utf8(path)) return std::nullopt;
  }
  if (has_dot_segment(path)) return std::nullopt;
  return path;
}

bool is_authority(std::string_view text) {
  std::string_view host = text, port;
  if (text.starts_with('[')) {
    const auto end = text.find(']');
    if (end == std::string_view::npos) return false;
    host = text.substr(1, end - 1);
    port = text.substr(end + 1);
    if (host.size() < 2 || host.find_first_not_of("0123456789abcdefABCDEF:.") != std::string_view::npos)
      return false;
  } else {
    const auto colon = text.find(':');
    host = text.substr(0, colon);
    if (colon != std::string_view::npos) port = text.substr(colon);
    if (host.empty() || host.size() > 255 || !all(host, in_name)) return false;
  }
  return port.empty() || (port.front() == ':' && is_port(port.substr(1)));
}

}  // namespace dateline::http
