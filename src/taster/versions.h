// Is this item a version or a repeat of one that has another uri? Decided by what it says of itself
// (markers.h), by how its copy lies over theirs (overlap.h), by agency and by time; never by one of them
// alone.
//
//     same agency   marked as an update, a correction, a refile: a version of what has its headline or slug,
//     and
//                   enough of its words or names; the next take joins; not marked, the same copy is a repeat,
//                   and with more to it a version
//     another       the same copy, whatever is around it, is a repeat
//
// Two events must never be merged: where two stories fit about as well, or other weekdays, names and numbers
// stand in the same words, it is new. Pure; any thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "taster/identity.h"

namespace dateline::taster {

// What it is of one of `known`; nothing: it is something new.
std::optional<Decision> decide_by_copy(const NewsItem& item, const std::vector<Known>& known);

// The same of a captured page, which has no marks and is from whoever it names.
std::optional<Decision> decide_by_repeat(const NewsItem& item, const std::vector<Known>& known);

// The one story that a notice ("WITHDRAWN-Ferry capsizes off Port Ansell") can be about; none where it names
// none of `known`, or more than one.
const Known* find_noticed(const NewsItem& notice, const std::vector<Known>& known);

// Whether an agency has used a uri again for something else: another text, another headline, another day.
bool is_another_event(const NewsItem& item, const NewsItem& earlier);

}  // namespace dateline::taster
