// The table of moves: what may be done to a story, by where it stands.
//
// One row a verb, one column a state; a cell is the state it leads to when nothing stands in the way
// (an embargo turns `published` into `scheduled`), or why it is refused. Nothing else decides this.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "news/ids.h"
#include "news/journal_entry.h"

namespace dateline::desk {

struct Move {
  std::optional<WorkflowState> to;  // nothing: refused
  std::string_view why;             // why it is refused
};

Move move(WorkflowState from, Verb verb);

// The verbs that a person may use on a story that stands here.
std::vector<Verb> legal_verbs(WorkflowState from);

// Where the move leads; Fault::refused says why not, and what would be legal.
Result<WorkflowState> check_move(StoryId story, WorkflowState from, Verb verb);

}  // namespace dateline::desk
