// Which format is this? From the bytes first; the header and the file's name decide what bytes leave open.
#pragma once

#include <string_view>

#include "wire/formats/parse.h"

namespace dateline::wire {

// The name of one of parse.cc's formats, or empty: none of ours (binary, another XML or JSON). Total: any
// bytes have an answer, found in their first 4 KiB and, for text, their lines.
std::string_view sniff(std::string_view bytes, const Hints& hints);

}  // namespace dateline::wire
