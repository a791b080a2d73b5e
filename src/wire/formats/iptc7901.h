// IPTC 7901, the European wires' format of 1979, still sent: bytes to items.
//
//     SOH nwa0045 3 i 380 nwa 0045       circuit and number, priority, category, words; agency or keyword
//     Norway/ferry/                      keyword, the slug
//     STX REFILE                         the head, to a line that ends in "=": take keys, headline, byline
//     1ST LEAD
//     Ferry burns off Oslo
//     By Ada North =
//     Oslo (nwa) - The ferry …           the copy
//     # Notebook                         for editors only (desk_notes.h)
//     nwa an bs                          sign-off
//     ETX 212322 GMT Nov 18              sent
//     EOT
//
// Controls may be lost or in words (wire_frames.h). Copy: wire_text.h; envelope: wire_envelope.h.
#pragma once

#include <string_view>

#include "base/result.h"
#include "wire/formats/parse.h"

namespace dateline::wire {

// Is there a header of IPTC 7901 at the head of these bytes?
bool is_iptc7901(std::string_view bytes);

Result<Parsed> parse_iptc7901(std::string_view bytes, const Hints& hints);

}  // namespace dateline::wire
