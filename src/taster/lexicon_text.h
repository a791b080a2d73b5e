// The text of data/subjects/words.txt as the build found it: lexicon_text.cc.in with the file in it.
#pragma once

#include <string_view>

namespace dateline::taster {

std::string_view lexicon_text();

}  // namespace dateline::taster
