// /story/ID/SLUG/versions: the versions of a story that readers have had, when and what changed, and any two
// of them side by side, word by word. Made for one reader at a time, on a worker's thread.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "press/imprint.h"
#include "press/page.h"
#include "press/public_versions.h"

namespace dateline::press {

// Which two, by Story::version; what is not there is chosen: the newest, and the one before it.
struct VersionChoice {
  std::optional<std::int64_t> from, to;
};

// REQUIRES: two versions at least.
Page press_versions(std::span<const PublicStory> versions, const VersionChoice& choice,
                    const Imprint& imprint);

std::string versions_path(const PublicStory& story, const Imprint& imprint);

// The story whose versions a path asks for, whatever its slug; nothing: another path.
std::optional<StoryId> versions_of(std::string_view path);

// "%n versions" with its number.
std::string with_number(std::string text, std::int64_t number);

}  // namespace dateline::press
