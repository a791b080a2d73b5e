// Lines that belong to the wire, not to the story.
#pragma once

#include <string_view>

namespace dateline {

enum class WireLine {
  none,
  anywhere,  // "(more)", "Eds: …", "EDITORS' NOTE": never printed, wherever it stands
  at_start,  // "(Adds quotes)", "(Recasts, updates with …)": only before the copy
  at_end,    // "ENDS", "-30-", "(Reporting by …)": only behind it
};

// What a whole paragraph is.
WireLine wire_line(std::string_view paragraph);
// Where a "(Reporting by …)" or "ENDS" begins at the end of a paragraph of copy; npos if none does.
std::size_t wire_tail(std::string_view paragraph);

}  // namespace dateline
