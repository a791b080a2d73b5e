// The numbered list of what is trending, as it is printed: in the rail, and as a part of its own on the
// fronts.
#pragma once

#include "press/imprint.h"
#include "press/part.h"
#include "press/sheet.h"
#include "press/trending.h"

namespace dateline::press {

// The numbered list as a part of its own; empty where there are no stories.
PartPtr press_trending(const Stories& stories, const Imprint& imprint);

// The same as an include under the marker TRENDING, shown in the section of that name.
void add_trending(Values& values, const Stories& stories, const Imprint& imprint);

// Where a story is from, in a word: its own country, else the first it is about, else the whole world.
std::string region_of(const PublicStory& story, const Imprint& imprint);

}  // namespace dateline::press
