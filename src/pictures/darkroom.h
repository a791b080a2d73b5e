// The darkroom: where a stranger's bytes are decoded. A process of its own, confined, that ends after one
// picture; nothing else in Dateline decodes pictures.
//
// It is this program again, run as `dateline darkroom PIXELS` by the developer (developer.h): the original
// on descriptor 0, the contact sheet, or why there is none, to descriptor 1.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace dateline::pictures {

inline constexpr std::string_view darkroom_word = "darkroom";
inline constexpr int refused_status = 3;  // the answer is a sentence, not a sheet

// main() hands over to it where darkroom_word is the first word. Does not return.
[[noreturn]] void work_in_darkroom(int count, char** words);

}  // namespace dateline::pictures
