// The front pages: the site's and each edition's.
//
// What leads is the newest news; beside it the newest of other sectors; then the latest that is not
// shown yet, the shorts, the voices, and a block for each sector. No story stands twice among these. What is
// trending follows, in a part that no publish presses.
#pragma once

#include "edition/edition.h"
#include "press/imprint.h"
#include "press/page.h"
#include "press/slots.h"

namespace dateline::press {

// `list`: the latest (the site's front, "/") or an edition, which has its own language and zone.
Page press_front(const edition::Edition& edition, const ListKey& list, const Imprint& imprint,
                 const Slots& slots);

}  // namespace dateline::press
