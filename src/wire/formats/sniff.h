// Which format is this? From the bytes first; the header and the file's name decide what bytes leave open.
#pragma once

#include <string_view>

#include "wire/formats/parse.h"

namespace dateline::wire {

// "rss", "rdf", "atom", "ninjs", "page", "text", or empty: none of ours (binary, another XML or JSON).
// Total: any bytes have an answer, found in their first 4 KiB and, for text, their lines.
std::string_view sniff(std::string_view bytes, const Hints& hints);

}  // namespace dateline::wire
