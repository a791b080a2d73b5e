// Is this a flash? A look at bytes, before anybody reads them: urgency 1, ANPA's `f` and `b`, IPTC 7901's 1,
// or FLASH, BULLETIN or ALERT at a headline's head. A flash is filed before all that waits with it.
//
// It decides in which order deliveries are filed and nothing else: no parser is asked and none is told, and
// being wrong costs a place in a queue. What looks like a message about other copy (KILL, CORRECTION,
// canceled) is no flash, however urgent: it must not come before the copy that it is about. Pure, total, some
// microseconds; any thread.
#pragma once

#include <string_view>

namespace dateline::wire {

// `bytes`: a delivery or its beginning. Of a long one the first 64 KiB are looked at.
bool is_flash(std::string_view bytes);

}  // namespace dateline::wire
