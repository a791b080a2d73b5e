// The text of data/subjects/words.txt and names.txt as the build found them, in lexicon_text.cc.in.
#pragma once

#include <string_view>

namespace dateline::taster {

std::string_view lexicon_text();

}  // namespace dateline::taster
