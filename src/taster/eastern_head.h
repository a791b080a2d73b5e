// Heads of Chinese, Japanese and Korean wire copy, which have no dash and no spaces:
// "新华社北京3月3日电", "（中央社记者某某台北3日電）", "【北京共同】", "［東京　３日　時事］",
// "(서울=연합뉴스)".
//
// Pure; any thread.
#pragma once

#include <optional>
#include <string_view>

#include "taster/dateline_head.h"

namespace dateline::taster {

// Of a paragraph that begins with one; the place must be known.
std::optional<CopyHead> eastern_head(std::string_view paragraph, const IsPlace& is_place);

}  // namespace dateline::taster
