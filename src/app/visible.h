// Bytes as a terminal may show them: what would move its cursor, colour it or lie about the order of the
// letters is written out instead.
#pragma once

#include <string>
#include <string_view>

namespace dateline::app {

// Lines and letters stay; a control character becomes ^X, one that turns the direction of writing its
// number, and a byte that is no UTF-8 its value: "\xff".
std::string visible(std::string_view bytes);

}  // namespace dateline::app
