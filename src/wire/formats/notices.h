// What wires write around copy for each other: embargoes, kills, advisories, takes and ends.
//
// An embargo fails closed: a note that says copy is embargoed but not until when that can be read
// withholds the item, marks it with the signal "embargo-unread" and is a problem.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "news/news_item.h"
#include "wire/formats/parse.h"

namespace dateline::wire {

// "EMBARGOED UNTIL 0600 GMT DEC 25", "NOT FOR PUBLICATION BEFORE …", "Embargo: …", "Sperrfrist: …",
// "STRICTLY UNDER EMBARGO".
bool is_embargo(std::string_view line);
// Sets embargoed_until, or withholds. REQUIRES: is_embargo(line).
void apply_embargo(std::string_view line, const Hints& hints, NewsItem& item, std::vector<Problem>& problems);

// The same for an item of any format, whose first paragraphs, headline or note to editors may carry one. A
// headline "WITHDRAWN-…" cancels the item's own uri, "HOLD-…" withholds it, and "ADVISORY-…" is a message.
void apply_notices(NewsItem& item, const Hints& hints, std::vector<Problem>& problems);

// The last net, for an item of any format that nothing above has stopped: words of embargo or of a kill in
// headline, byline, slugline, note to editors, usage terms, or the first and last paragraphs, in a wording or
// a place that no reader knows. Sets embargoed_until where a time can be read; else withholds, for the desk
// to decide.
void withhold_what_warns(NewsItem& item, const Hints& hints, std::vector<Problem>& problems);

// "KILL", "MANDATORY KILL: …", "WITHDRAWN", "STORY WITHDRAWN", "ADVISORY", "CORRECTION" at a line's head.
std::optional<ControlMessage::Verb> control_of(std::string_view line);

bool is_more_mark(std::string_view line);  // "(more)", "MORE TO COME", "mf"
bool is_end_mark(std::string_view line);   // "ENDS", "-30-", "###", "(END)"
// "(With inputs from agencies.)", "(Reporting by …; Editing by …)", "- Agency": the copy's last line.
bool is_credit(std::string_view line);

}  // namespace dateline::wire
