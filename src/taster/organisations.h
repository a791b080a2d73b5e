// Is a run of capitalised words the name of an organisation, and what says so.
//
// By its own words: it is known, ends as organisations do ("Palvian Zinc Ltd"), begins so ("Court of
// Arbitration for Sport") or is joined by "&". Or by what stands beside it: "the carmaker Torvald",
// "Skylark's chief executive", "Bay Lines, which owns". Pure; any thread.
#pragma once

#include <optional>
#include <vector>

#include "taster/name_lines.h"
#include "taster/people.h"

namespace dateline::taster {

struct OrganisationFound {
  NameFound name;
  std::optional<std::size_t> known;  // its number in the lexicon
};

// Several where a run has several, in their order. `sport`: the story is of sport.
std::vector<OrganisationFound> organisations_in(const NameLine& line, const NameRun& run, bool sport);

// The acronym in brackets right behind these words: "(WFP)"; an index of the line's words.
std::optional<std::size_t> acronym_behind(const NameLine& line, std::size_t end);

}  // namespace dateline::taster
