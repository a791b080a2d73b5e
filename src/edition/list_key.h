// ListKey: which of the site's lists. Every list has one, and every story knows the keys of the lists
// it stands on (lists_of).
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "news/public_story.h"
#include "settings/settings.h"

namespace dateline::edition {

struct ListKey {
  enum class Of : std::uint8_t { latest, edition, sector, country, kind, byline, tag, corrected, event };
  Of of = Of::latest;
  std::string
      key;  // empty for latest and corrected; alpha-2 for a country; the leading story's id of an event

  auto operator<=>(const ListKey&) const = default;
};

// A story stands on the lists of so many of its tags, the first: each costs a page and a feed.
inline constexpr std::size_t most_tags = 12;

// The stories that report one event. It has no page of its own: its stories' pages show it.
ListKey event_list(const Story& story);
StoryId event_of(const ListKey& list);  // REQUIRES: list.of is event

// By its own country and those it is about, its sectors, its kind, its bylines, its tags, its event, whether
// it was corrected, and every edition whose rule has one of its countries. Each list once.
std::vector<ListKey> lists_of(const PublicStory& story, const Settings& settings);

}  // namespace dateline::edition

template <>
struct std::hash<dateline::edition::ListKey> {
  std::size_t operator()(const dateline::edition::ListKey& key) const noexcept {
    return std::hash<std::string>{}(key.key) * 31 + static_cast<std::size_t>(key.of);
  }
};
