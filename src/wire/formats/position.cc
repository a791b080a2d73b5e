#include "wire/formats/position.h"

#include <algorithm>

namespace dateline::wire {

Position position_of(std::string_view text, std::size_t offset) {
  const auto before = text.substr(0, offset);
  const auto start = before.rfind('\n') + 1;  // npos + 1 is 0: the first line
  return {.line = static_cast<int>(std::ranges::count(before, '\n')) + 1,
          .column = static_cast<int>(offset - start) + 1};
}

}  // namespace dateline::wire
