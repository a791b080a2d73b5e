// Copy that is HTML already, without what in it is for editors only (desk_notes.h).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::wire {

// The blocks of `clean` that are copy; the lines of the others behind `desk`. REQUIRES: clean HTML.
std::string without_desk_blocks(std::string_view clean, std::vector<std::string>& desk);

}  // namespace dateline::wire
