// RSS 2.0 of a list (https://www.rssboard.org/rss-specification), with Atom's self link and Dublin
// Core's creator.
#pragma once

#include "edition/edition.h"
#include "press/imprint.h"
#include "press/page.h"

namespace dateline::press {

// pubDate is Created; lastBuildDate is the newest Updated, so that an unchanged feed is the same bytes.
Page press_feed(const edition::Edition& edition, const ListKey& list, const Imprint& imprint);

}  // namespace dateline::press
