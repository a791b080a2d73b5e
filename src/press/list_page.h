// The page of a list: a sector, a country, a kind, a byline, a tag, the latest.
#pragma once

#include "edition/edition.h"
#include "press/imprint.h"
#include "press/page.h"

namespace dateline::press {

Page press_list(const edition::Edition& edition, const ListKey& list, const Imprint& imprint);

// What the list is called: a byline's or a tag's name is on its newest story.
std::string list_name(const edition::Edition& edition, const ListKey& list, const Imprint& imprint);

}  // namespace dateline::press
