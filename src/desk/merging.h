// Three-way merge: the desk's words and the wire's later ones, both made from the same earlier copy.
//
// Fields merge as wholes, the body by blocks: edits to neighbouring paragraphs merge, two different
// edits of one are a conflict. Pure; any thread.
#pragma once

#include <string>
#include <vector>

#include "news/story.h"

namespace dateline::desk {

struct Merged {
  Copy copy;                           // of use only without conflicts
  std::vector<std::string> conflicts;  // what both changed, each its own way: "headline", "paragraph 3"
};

// `base` is what both started from.
Merged merge(const Copy& base, const Copy& desk, const Copy& wire);

}  // namespace dateline::desk
