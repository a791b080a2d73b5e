// Which event does an item report? Items of several sources on one event group around the story that came
// first; this decides whether a new item joins such a group, and which.
//
// It is weighed against the newest items of each event that shares a strong word with it (agreement.h): a sum
// of what they have in common, less what contradicts, above a bar joins; any of the vetoes does not, however
// alike the words are. Two quakes, two matches and two market wraps have the same words and other names,
// places, numbers or days. What says nothing of what a group has in common stays out, which keeps a chain of
// weak links from gluing two events together; what comes again tomorrow (series.h) leads nothing.
//
// An agency knows what it has sent: what it sends as new under the same names is more often another event
// than the same, so that copy which would join only its own asks for more.
//
// A decision is made once, when the item comes, from what the window holds: the same items in the same order
// decide the same. An event may divide later (division.h). One that the window has forgotten is over: what
// comes weeks later begins a new one. Pure; one thread at a time with a given window.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "news/story.h"
#include "taster/event_words.h"
#include "taster/window.h"

namespace dateline::taster {

struct EventMatch {
  StoryId event;  // the story that leads it
  double score = 0;
  std::vector<Reason> because;
};

// `trace` is what the window's weigh() made of `words`; `others` are events that it is known not to report.
// Nothing: it begins an event of its own.
std::optional<EventMatch> find_event(const Window& window, const Trace& trace, const EventWords& words,
                                     std::span<const StoryId> others = {});

}  // namespace dateline::taster
