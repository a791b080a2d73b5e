// NITF (IPTC's News Industry Text Format, 3.0 to 3.6): bytes to items.
//
// nitf_reader.h reads the document's shape, nitf_body.h its copy, nitf_adapter.h makes news of it. What says
// whether copy may be seen (management-status, date.release, <ed-msg>) is read so that doubt withholds.
#pragma once

#include <string_view>

#include "base/result.h"
#include "wire/formats/parse.h"

namespace dateline::wire {

// A <nitf>, or some around which an agency has put an element of its own.
Result<Parsed> parse_nitf(std::string_view bytes, const Hints& hints);

}  // namespace dateline::wire
