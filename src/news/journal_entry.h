// JournalEntry: one change to one story. The archive appends them under a lock held until commit,
// so positions have no gaps and their order is the order of commits; every surface is built from
// them in that order.
#pragma once

#include <string>

#include "news/ids.h"
#include "news/story.h"

namespace dateline {

// What was done. The desk's verbs, and what intake and the clock cause through the desk.
enum class Verb {
  receive,  // intake filed a new story
  version,  // intake filed a later wire version
  publish,
  update,
  correct,
  hold,
  unpublish,
  kill,
  spike,
  release,  // the clock: an embargo or a schedule came due
  expire,   // the clock: rights ended
  picture,  // the picture desk: our own copy of a picture is there
  withdraw_picture,
  embargo,  // set, extended or lifted
  unspike,
  withdraw,  // its agency takes it back
  accept,    // the wire's version that waited, in the place of the desk's words
  decline,   // the desk's words stay
  override,  // where it is from and what it is about, decided by an editor
  pin,
  demote,
  unpin,  // neither any more; the clock too, at the end of a pin
  lock,
  unlock,
  annotate,
  merge,     // it is the same story as another, which has its address and its items from now on
  split,     // an item of it is a story of its own from now on
  relate,    // it reports the event that another story leads
  unrelate,  // it does not
};

struct JournalEntry {
  Position position;
  Instant at{};
  Verb verb = Verb::receive;
  std::string who;  // "desk:maria", "wire:capture", "clock"
  std::string why;  // a person's reason, or the message's; never printed
  Story story;      // the whole story after the change
  bool operator==(const JournalEntry&) const = default;
};

}  // namespace dateline
