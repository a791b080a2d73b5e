// Which browsers are none: crawlers, feed readers, link previews, monitors and libraries, by what their
// User-Agent says. Those that hide are not found by it, and count as one reader each.
#pragma once

#include <string_view>

namespace dateline::site {

// True also for none at all: every browser sends one.
bool is_program(std::string_view user_agent);

}  // namespace dateline::site
