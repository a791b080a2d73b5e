// What one copy is to another: the same, the same with more to it, a version that says so. Each asks
// several signs; versions.h says which answer counts. Pure; any thread.
#pragma once

#include "taster/pairing.h"

namespace dateline::taster {

// The same copy, whatever its house puts around it; cut short, or from another agency with more to it.
bool is_repeat(const Pair& pair);
// Both say the same, but for a signature.
bool says_as_much(const Pair& pair);
// The same agency's, with more to it.
bool is_extended(const Pair& pair);

// UPDATE, WRAPUP, CORRECTED, REFILE, Take 2.
bool is_version_mark(MarkKind kind);
bool is_next_take(const Markers& now, const Pair& pair);
// How well a version that is marked so fits, 0: not at all. Words weigh most: a slug and a headline are used
// again.
double fit(const Pair& pair, MarkKind kind);
// Sent again with the marks that it had before.
bool is_resent(const Markers& now, const Pair& pair);
// By time, else by number.
bool is_older(const Reading& now, const Pair& pair);

}  // namespace dateline::taster
