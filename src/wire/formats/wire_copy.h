// The copy of a wire from its dateline on: paragraphs, and what stands among and behind them that is not
// copy. Pure; any thread.
#pragma once

#include <span>
#include <vector>

#include "wire/formats/wire_lines.h"
#include "wire/formats/wire_text.h"

namespace dateline::wire {

// Fills body, credit, more, desk, and notes where they stand before the first paragraph. `into.agency` and
// the dateline's agency tell a sign-off.
void read_copy(std::span<const std::vector<Line>> blocks, WireText& into);

}  // namespace dateline::wire
