// Is a run of capitalised words an organisation by what stands beside it: "the carmaker Torvald", "Skylark's
// chief executive", "Bay Lines, which owns", "an analyst at Skaldbank". Pure; any thread.
#pragma once

#include <optional>

#include "taster/name_lines.h"
#include "taster/people.h"

namespace dateline::taster {

// REQUIRES nothing in the run has been read as anything else.
std::optional<NameFound> organisation_beside(const NameLine& line, const NameRun& run);

}  // namespace dateline::taster
