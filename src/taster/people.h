// Is a run of capitalised words a person's name, and what says so.
//
// A title or post before it, a given name at its head, an age, an apposition or "who" behind it, or that it
// speaks and goes by its last word later. What nothing speaks for is no person: a name too few is seen by
// nobody, a name too many by everybody. Pure; any thread.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "taster/name_beside.h"
#include "taster/name_lines.h"

namespace dateline::taster {

struct NameFound {
  std::size_t begin = 0, end = 0;  // words of the run's line
  std::string why;                 // "'spokesman' stands before it"
};

// Keys of the words that stand alone somewhere.
using LoneWords = std::set<std::string, std::less<>>;

std::optional<NameFound> person_in(const NameLine& line, const NameRun& run, const LoneWords& lone);

}  // namespace dateline::taster
