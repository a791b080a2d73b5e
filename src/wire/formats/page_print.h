// An HTML page as the lines it prints: what page_text.h reads.
//
// Parts of a line that only style keeps apart (<span>By Ada North</span><span>Updated …</span>) are parted by
// a bar here, since they are different things to a reader's eye. Scripts and what is hidden print nothing.
// Pure; any thread.
#pragma once

#include <string>

#include "text/html_tree.h"

namespace dateline::wire {

std::string printed_text(const text::HtmlTree& page);

}  // namespace dateline::wire
