// The text of data/names/words.txt as the build found it: name_lexicon_text.cc.in with the file in it.
#pragma once

#include <string_view>

namespace dateline::taster {

std::string_view name_lexicon_text();

}  // namespace dateline::taster
