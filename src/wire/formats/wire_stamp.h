// The time a wire prints behind its copy, in the forms of its circuits.
//
//     212322 GMT Nov 18            IPTC 7901: day, hour, minute, zone, month, year
//     NW-OS-11-21-18 2322GMT       ANPA 1312: agency, office, month, day, year, clock, zone
//     NWS-23:22-21-11-18           clock first, day before month
//
// A stamp without a year is not completed, and one without a zone has none: who reads it knows the source's.
// Pure; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dateline::wire {

struct WireStamp {
  std::string agency;   // "NW"; empty if it has none
  std::string written;  // "2018-11-21 23:22 GMT", as read_printed_time() reads it; empty without a year
  bool operator==(const WireStamp&) const = default;
};

// `month` is the one the copy's dateline names (0: none): it decides between 09-12 and 12-09.
std::optional<WireStamp> read_wire_stamp(std::string_view line, int month = 0);

}  // namespace dateline::wire
