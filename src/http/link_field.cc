#include "http/link_field.h"

#include <algorithm>

#include "http/field.h"

namespace dateline::http {
namespace {

// Takes the next parameter's value off `rest`: a token, or a quoted string without its quotes.
std::string take_value(std::string_view& rest) {
  std::string value;
  if (!rest.starts_with('"')) {
    const auto end = std::min(rest.find_first_of(";,"), rest.size());
    value = trimmed(rest.substr(0, end));
    rest.remove_prefix(end);
    return value;
  }
  rest.remove_prefix(1);
  while (!rest.empty() && !rest.starts_with('"')) {
    if (rest.starts_with('\\') && rest.size() > 1) rest.remove_prefix(1);
    value += rest.front();
    rest.remove_prefix(1);
  }
  rest.remove_prefix(std::min<std::size_t>(1, rest.size()));
  return value;
}

// The relations among the parameters that `rest` begins with, which are taken off; the first `rel` counts.
std::string take_rel(std::string_view& rest) {
  std::string rel;
  bool is_found = false;
  for (rest = trimmed(rest); rest.starts_with(';'); rest = trimmed(rest)) {
    rest = trimmed(rest.substr(1));
    const auto end = std::min(rest.find_first_of("=;,"), rest.size());
    const auto name = trimmed(rest.substr(0, end));
    rest.remove_prefix(end);
    if (!rest.starts_with('=')) continue;
    rest = trimmed(rest.substr(1));
    auto value = take_value(rest);
    if (!is_found && same_token(name, "rel")) {
      rel = std::move(value);
      is_found = true;
    }
  }
  return rel;
}

}  // namespace

std::vector<FieldLink> parse_link(std::string_view value) {
  std::vector<FieldLink> links;
  for (auto rest = trimmed(value); rest.starts_with('<');) {
    const auto end = rest.find('>');
    if (end == std::string_view::npos) break;
    const std::string href(trimmed(rest.substr(1, end - 1)));
    rest.remove_prefix(end + 1);
    auto rel = take_rel(rest);
    std::ranges::transform(rel, rel.begin(), ascii_lower);
    for (std::string_view left = trimmed(rel); !left.empty();) {
      const auto space = std::min(left.find(' '), left.size());
      links.push_back({href, std::string(left.substr(0, space))});
      left = trimmed(left.substr(space));
    }
    if (!rest.starts_with(',')) break;
    rest = trimmed(rest.substr(1));
  }
  return links;
}

}  // namespace dateline::http
