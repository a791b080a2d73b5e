// Messages of a wire circuit, by their control characters: what ANPA 1312 and IPTC 7901 have in common.
//
//     SYN SYN SOH  header  STX  text  ETX  time sent  EOT
//
// Bytes in, bytes out; one file may hold several messages. On the way through mail and files the characters
// are lost or turned into text ("<SOH>", "^A", "␁", "\x01"): text forms are turned back, and a message
// without some or all of them is a frame whose parts were not told apart. Pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::wire {

struct WireFrame {
  std::string_view before;  // SOH to STX; all of it where no STX was found
  std::string_view text;    // STX to ETX
  std::string_view after;   // ETX to EOT
  bool has_text = false;    // there was an STX
  bool is_whole = false;    // there was an ETX or an EOT
  bool operator==(const WireFrame&) const = default;
};

// Control characters as characters; of a message without any, ZCZC and NNNN stand for SOH and EOT.
std::string restore_controls(std::string_view bytes);

// In order. Views into `bytes`. What stands between two messages is not part of either.
std::vector<WireFrame> frames_of(std::string_view bytes);

// The n-th line that is not blank, without what a lost control character left at its head ("?", ".").
std::string_view header_line(std::string_view bytes, int n);

}  // namespace dateline::wire
