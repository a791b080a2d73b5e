// Headline marks: what agencies write around a headline to say which version of which copy this is.
//
//     UPDATE 3-Ferry sinks          REFILE-UPDATE 3-Ferry sinks     2nd LEAD Ferry sinks
//     ADDS: Ferry sinks             CORRECTED-Ferry sinks           Ferry sinks (Take 2)
//     2-ndLd Ferry sinks            WITHDRAWN-Ferry sinks           Ferry sinks, 1st Ld-Writethru
//
// News begins with such words too ("Lead paint found", "UPDATE" alone, "HOLD ON TO YOUR HATS"): a mark is in
// capitals, or is parted from the headline by a dash or a colon. Pure; any thread.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

enum class MarkKind {
  none,
  alert,       // URGENT, FLASH: how soon, not which version
  update,      // UPDATE 3, LEAD, 2nd Ld-Writethru, ADDS
  wrapup,      // WRAPUP 2: an update that gathers several
  take,        // Take 2, 1st add: goes on where the last one stopped
  correction,  // CORRECTED, CORRECTS
  refile,      // the same again with something small put right
  repeat,      // RPT
  withdrawal,  // WITHDRAWN, KILL
  hold,
  advisory,  // about the wire's plans, for editors
};

struct Marks {
  MarkKind kind = MarkKind::none;  // the first that says more than how soon
  int number = 0;                  // 3 of "UPDATE 3", 2 of "2nd Ld"; 0: none
  std::string written;             // "REFILE-UPDATE 3"; empty: no mark
  std::string rest;                // the headline without marks; may be empty
};

Marks read_marks(std::string_view headline);

// Marks and nothing else: "2nd Ld-Writethru", "UPDATE 1", "Corrected". Else of kind none.
Marks read_only_marks(std::string_view words);

}  // namespace dateline
