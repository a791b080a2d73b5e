// Slots: the numbers of the parts that many pages share.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "edition/list_key.h"
#include "press/page.h"
#include "settings/settings.h"

namespace dateline::press {

inline constexpr Slot masthead_slot{0};  // <body>, the site's name, the menu
inline constexpr Slot rail_slot{1};      // what is new beside every article and list, and the footer
inline constexpr Slot foot_slot{2};      // the footer alone

// What is shown of an event: empty while one story alone reports it.
inline Slot related_slot(StoryId event) {
  return {0, event};
}

// What stands around a page: the site's, or an edition's in its own language.
struct Furniture {
  Slot masthead = masthead_slot, foot = foot_slot;
};

// An edition's furniture; and "More from …", one for each sector and each country, so that no article's own
// part holds another story's headline. Fixed at start; any thread.
class Slots {
 public:
  explicit Slots(const Settings& settings);

  const std::map<edition::ListKey, Furniture>& editions() const { return furniture_; }
  Furniture furniture(const edition::ListKey& list) const;

  const std::map<edition::ListKey, Slot>& all() const { return more_; }
  // Nothing: a list that has no such slot.
  std::optional<Slot> more(const edition::ListKey& list) const;
  // What is trending on the site's front (latest) and on an edition's.
  std::optional<Slot> trending(const edition::ListKey& list) const;
  const std::map<edition::ListKey, Slot>& trending() const { return trending_; }
  // The slot for this story: its first sector's, else its country's.
  std::optional<Slot> more_for(const PublicStory& story) const;

 private:
  std::map<edition::ListKey, Furniture> furniture_;
  std::map<edition::ListKey, Slot> more_, trending_;
};

}  // namespace dateline::press
