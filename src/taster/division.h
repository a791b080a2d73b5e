// Has an event divided? What began as one, a ferry that sank, can become two: the search, and the minister
// who resigns.
//
// Asked when an item has joined it. The newest items of the event are held against each other, two by two:
// where they fall into parts of three stories or more of which no item is like any item of another part,
// nothing holds the event together but its past. The part that is like the event's beginning stays with the
// story that leads; another leaves, with those of the older stories that are like it and like nothing of what
// stays. So a link that has been reported all along keeps an event whole, and one that is history lets it
// divide. Pure; one thread at a time with a given window.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "news/ids.h"
#include "taster/window.h"

namespace dateline::taster {

constexpr std::size_t fewest_of_an_event = 3;  // stories: fewer are no part that could leave

struct Division {
  std::vector<StoryId> leaving;  // the stories that report an event of their own, oldest first
  std::string because;
};

// Nothing: it is one event.
std::optional<Division> divided(const Window& window, StoryId event);

}  // namespace dateline::taster
