// ninjs, IPTC's news in JSON, 1.0 to 3.1: bytes to items.
//
// A document of any version is checked against its version's rules (ninjs_check.h), brought into the
// shape of 3.1 (ninjs_upgrade.h) and read by news/item_json.h. What breaks a rule is a problem, and the
// item is read without it: agencies extend ninjs, and a bulletin is worth more than its metadata. Only
// the two members that decide whether copy may be seen fail closed: an unknown pubstatus and an embargo
// that cannot be read withhold the item.
#pragma once

#include "base/result.h"
#include "wire/formats/parse.h"

namespace dateline::wire {

// One document, an array of them, or an envelope with such an array as "item", "items", "data" or
// "results". What is not JSON is an Error with its line and column.
Result<Parsed> parse_ninjs(std::string_view bytes, const Hints& hints);

}  // namespace dateline::wire
