// ANPA 1312, the American wires' format of 1979, still sent: bytes to items.
//
//     SYN SYN SOH w2595 US asian                               circuit, sequence, selector
//     u i DC4 DC2 BC-NO--FerryFire   11-21 0358                priority, category, format, slug, date, words
//     STX ^BC-NO--Ferry Fire,1st Ld-Writethru,358<             the slug whole, with its take key
//     ^Ferry burns off Oslo<                                   headline, summary, notes, byline
//     ^By ADA NORTH=
//     TAB OSLO, Norway (NW) _ The ferry …                      a paragraph
//     ETX NW-OS-11-21-18 2322GMT<                              sent
//     EOT
//
// "^" begins a line of display type, "<", "=" and "+" end lines; BS … DLE frames a row of agate, "_" is a
// dash,
// "{" a half. Controls may be lost or in words (wire_frames.h). Copy: wire_text.h; envelope: wire_envelope.h.
#pragma once

#include <string_view>

#include "base/result.h"
#include "wire/formats/parse.h"

namespace dateline::wire {

// Is there a header of ANPA 1312 at the head of these bytes?
bool is_anpa(std::string_view bytes);

Result<Parsed> parse_anpa(std::string_view bytes, const Hints& hints);

}  // namespace dateline::wire
