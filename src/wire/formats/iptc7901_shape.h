// The header line of an IPTC 7901 message, taken apart.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dateline::wire {

struct Iptc7901Header {
  std::string service;   // "nwa"
  std::string sequence;  // "0045"
  std::string priority;  // "3"
  std::string category;  // "i"
  std::int64_t words = 0;
  std::string agency;   // "nwa", where an agency and its number stand behind the words
  std::string keyword;  // else what stands there: "Norway-ferry"
};

std::optional<Iptc7901Header> read_iptc7901_header(std::string_view line);

}  // namespace dateline::wire
