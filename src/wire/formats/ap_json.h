// JSON items in the shape of AP's Media API: bytes to items.
//
//     {"data": {"item": {…}}, "nitf": {"body_html": "<block>…"}}     one item, its NITF got beside it
//     {"data": {"items": [{"item": {…}}, …]}}                        a feed of them
//
// The item says all about the story but its text, which is NITF: in "body_nitf" or "nitf" where a road has
// got it, else behind a rendition's address, and then the item has no body. Pure; any thread.
#pragma once

#include <string_view>

#include "base/result.h"
#include "wire/formats/parse.h"

namespace dateline::wire {

// Are these bytes' first members those of such items rather than ninjs's?
bool is_ap_json(std::string_view text);

Result<Parsed> parse_ap_json(std::string_view bytes, const Hints& hints);

}  // namespace dateline::wire
