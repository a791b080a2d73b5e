// NewsML 1.0 to 1.2 (IPTC), as agencies sent it before NewsML-G2 and some still do: bytes to items.
//
// newsml_reader.h reads each <NewsItem>'s shape, newsml_content.h what its components hold, newsml_adapter.h
// makes news of it. Catalogs and vocabularies elsewhere are not fetched; topics in the file are resolved.
#pragma once

#include <string_view>

#include "base/result.h"
#include "wire/formats/parse.h"

namespace dateline::wire {

Result<Parsed> parse_newsml(std::string_view bytes, const Hints& hints);

}  // namespace dateline::wire
