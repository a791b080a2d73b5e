// IPTC's subject codes and Media Topics as NITF and NewsML 1.x write them: eight digits.
#pragma once

#include <string>
#include <string_view>

#include "news/news_item.h"

namespace dateline::wire {

// With the code's URI, where it is one of IPTC's: "15000000", "subj:15000000", "20000065".
Concept iptc_subject(std::string_view code, std::string name);

// How deep a subject code is: 1 a subject, 2 a matter, 3 a detail; 0 for what is none.
int subject_depth(std::string_view code);

}  // namespace dateline::wire
