// LiveRing: what readers with an open page are told: a story is new, has changed, is gone.
//
// The last of these events, in the journal's order, one for each story: a later one takes the place of an
// earlier one, so that a killed story's headline is told nobody who comes back. Made by press of what the
// edition shows (law 4) with the table whose pages say the same, and told with it (site/site.h). A plain
// value; docs/live.md has the format.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "edition/builder.h"
#include "news/ids.h"
#include "press/imprint.h"

namespace dateline::press {

class LiveRing {
 public:
  static constexpr std::size_t capacity = 256;     // events kept
  static constexpr std::size_t most_at_once = 64;  // more changes than these are told as `reset`

  // With these changes, which led to `edition`. The first of all is a `reset`: what happened while nothing
  // ran is not known.
  LiveRing after(const edition::Edition& edition, std::span<const edition::Change> changes,
                 const Imprint& imprint) const;

  // What is new with this ring, for whoever was told all before it. Null: nothing.
  const std::shared_ptr<const std::string>& news() const { return news_; }
  // For a reader who has been told everything up to `id`, as the stream gave it; anything else is answered
  // with a `reset` and the latest stories.
  std::string since(std::string_view id) const;

 private:
  struct Event {
    Position position;
    StoryId story;
    std::shared_ptr<const std::string> text;
  };

  void add(const edition::Change& change, const edition::Edition& edition, const Imprint& imprint);
  std::string told_after(Position position) const;

  std::vector<Event> events_;
  Position oldest_, newest_;  // `since` knows all that happened between them
  std::shared_ptr<const std::string> reset_, news_;
};

}  // namespace dateline::press
