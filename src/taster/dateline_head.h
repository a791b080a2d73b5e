// The head of copy that no reader of wire copy has seen, told by its form and by the gazetteer:
// "GENEVA/NAIROBI, March 3 (Agency) -", "Berlin (dpa) -", "Lisboa, 03 mar (Agency) –", "Stockholm (TT):",
// "(AGENCY) - ROMA, 3 MAR -", "МОСКВА, 3 марта. /Agency/.", "New Delhi, Mar 3 (PTI) The",
// "Kharkiv (Ukraine), 3 mars 2026 (AFP) -", "New Delhi [India], March 3 (ANI):", "Praha 3. března (ČTK) -",
// "TOKYO, March 3, Kyodo -". Chinese, Japanese and Korean heads are eastern_head's.
//
// wire/formats reads heads of every place, known or not, where a format says that this is copy; here any
// paragraph may come, so that a place must be known, or what stands behind its comma. Pure; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "taster/dateline_text.h"

namespace dateline::taster {

struct CopyHead {
  std::string place;       // "GENEVA/NAIROBI"
  std::string wider;       // "Ga.", "Telangana, India"; or empty
  bool bracketed = false;  // `wider` stands in brackets, where agencies stand: "TALCA (Cordillera)"
  std::string text;        // all of it: "GENEVA/NAIROBI, March 3 (Agency)"
};

// Where copy begins behind a head told by its form alone, of a place that nobody may know: behind "TALCA: ",
// "Talca, March 3 (Agency) - "; 0 where there is none.
std::size_t end_of_head(std::string_view paragraph);

std::optional<CopyHead> read_head(std::string_view paragraph, const IsPlace& is_place);

}  // namespace dateline::taster
