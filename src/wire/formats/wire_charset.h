// The charsets of old wires: what a circuit's copy means where nothing names its charset.
//
// Eight bits: UTF-8 where it is valid, else DOS's 437/850 where its letters stand inside words and Latin-1's
// do not, else what text::decode() makes of it. Seven bits: the national variants of ISO 646, in which
// brackets and braces are letters ("f}r M{rz"); which one, the language says. Pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "wire/formats/parse.h"

namespace dateline::wire {

// UTF-8, its control characters kept.
std::string decode_wire(std::string_view bytes, const Hints& hints, std::vector<Problem>& problems);

}  // namespace dateline::wire
