// The short names of time zones that wires print, and what each can mean.
#pragma once

#include <optional>
#include <string_view>

namespace dateline::text {

struct ZoneName {
  std::string_view name;         // "IST", upper case
  int minutes = 0;               // east of UTC, in its most common meaning
  bool ambiguous = false;        // means other offsets elsewhere
  std::string_view region = {};  // an IANA zone that decides instead: "ET" is standard or daylight time
};

// Without regard to case; nullopt for a name nobody uses.
std::optional<ZoneName> zone_name(std::string_view name);

}  // namespace dateline::text
