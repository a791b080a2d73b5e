#include "wire/formats/content_type.h"

#include <algorithm>

#include "text/unicode.h"

namespace dateline::wire {

ContentType content_type_of(std::string_view header) {
  const auto semicolon = std::min(header.find(';'), header.size());
  ContentType out{.type = text::lower(text::trim(header.substr(0, semicolon))), .charset = {}};
  const auto lowered = text::lower(header);
  const auto key = lowered.find("charset=", semicolon);
  if (key == std::string::npos || lowered.size() != header.size()) return out;
  auto value = header.substr(key + 8);
  value = text::trim(value.substr(0, std::min(value.find(';'), value.size())));
  while (!value.empty() && (value.front() == '"' || value.front() == '\'')) value.remove_prefix(1);
  while (!value.empty() && (value.back() == '"' || value.back() == '\'')) value.remove_suffix(1);
  out.charset = std::string(value);
  return out;
}

}  // namespace dateline::wire
