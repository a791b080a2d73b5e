// Where in a text something is, as people count.
#pragma once

#include <string_view>

namespace dateline::wire {

struct Position {
  int line = 1, column = 1;  // bytes from the line's start
};

Position position_of(std::string_view text, std::size_t offset);

}  // namespace dateline::wire
