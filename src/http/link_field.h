// The Link field (RFC 8288): which other addresses an answer names, and as what. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::http {

struct FieldLink {
  std::string href;  // as written, perhaps relative
  std::string rel;   // one relation, in lower case: a link with two stands twice
  bool operator==(const FieldLink&) const = default;
};

// What is broken is left out, and what stands after it may be.
std::vector<FieldLink> parse_link(std::string_view value);

}  // namespace dateline::http
