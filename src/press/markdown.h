// The publisher's Markdown (CommonMark) as safe HTML: raw HTML is left out, and links lead where
// checked_link() lets them.
#pragma once

#include <string>
#include <string_view>

namespace dateline::press {

std::string markdown_to_html(std::string_view markdown);

}  // namespace dateline::press
