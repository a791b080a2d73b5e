// The header of an ANPA 1312 message, taken apart.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dateline::wire {

struct AnpaHeader {
  std::string service;   // "w"
  std::string sequence;  // "2595"
  std::string agency;    // "NORTH" in "a0105NORTH"; mostly empty
  std::string selector;  // "asian"
  std::string priority;  // "u"
  std::string category;  // "i"
  std::string slug;      // "BC-NO--FerryFire", cut at about two dozen characters
  std::string date;      // "11-21"
  std::int64_t words = 0;
  int lines = 0;  // how many lines the header took
};

// Of the bytes from SOH to STX, or of a whole message without STX.
std::optional<AnpaHeader> read_anpa_header(std::string_view bytes);

}  // namespace dateline::wire
