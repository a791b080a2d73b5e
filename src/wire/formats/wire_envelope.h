// Wire text in an envelope: what ANPA 1312 and IPTC 7901 say around the same copy, and the item it makes.
//
// Each format's reader takes its header apart into a WireEnvelope; the copy is read as wire text
// (wire_text.h), and one adapter makes the item of both. Pure; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "news/take_key.h"
#include "wire/formats/parse.h"
#include "wire/formats/wire_frames.h"
#include "wire/formats/wire_text.h"

namespace dateline::wire {

struct WireEnvelope {
  std::string service;   // the circuit: "w", "eca"
  std::string sequence;  // "0045", as written
  std::string agency;    // "NW"
  std::string priority;  // as written
  std::string category;  // as written
  Slug slug;             // with the take key
  std::string filed;     // the header's date: "11-21"
  std::string sent;      // the line behind ETX
  WireText text;
};

using ReadEnvelope = std::optional<WireEnvelope> (*)(const WireFrame& frame, const Hints& hints,
                                                     std::vector<Problem>& problems);

// All messages in `bytes`. One that has no header of the format is a problem "item-rejected"; none at all is
// an error.
Result<Parsed> parse_envelopes(std::string_view bytes, const Hints& hints, std::string_view format,
                               ReadEnvelope read);

// The times of an item, by the line behind ETX.
void set_sent(NewsItem& item, std::string_view sent, const Hints& hints, std::vector<Problem>& problems);

// The time of sending, where the text's last lines have it because ETX was lost: taken off the text.
std::string take_sent(std::string& text);

}  // namespace dateline::wire
