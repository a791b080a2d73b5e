// Which version of the program this is: "0.1.0".
#pragma once

#include <string_view>

namespace dateline::app {

std::string_view version();

}  // namespace dateline::app
