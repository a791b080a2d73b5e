// Which versions of a story readers may compare. Pure; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "news/journal_entry.h"
#include "news/public_story.h"
#include "settings/settings.h"

namespace dateline::press {

// The versions of `history`, a story's entries in order, that readers have had and may have now, oldest
// first: each was public when its entry was written, and release() lets it out today too (its rights, its
// picture's). By settings.show_versions all of them, those since the last correction, or none. Empty too
// where the story itself is not public.
std::vector<PublicStory> public_versions(const std::vector<JournalEntry>& history, Instant now,
                                         const SiteSettings& settings);

// How many there are, as the story itself says, without its history.
std::int64_t versions_shown(const PublicStory& story, const SiteSettings& settings);

}  // namespace dateline::press
