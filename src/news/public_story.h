// PublicStory: a story that readers may see now. The fourth law in a type.
//
// Only release() makes one, and it gives one only for a story that is published, past its embargo
// and its schedule, and within its rights. Pages, feeds, search and mail take PublicStory and
// nothing else, so what has not been released cannot be printed: there is no value to print.
#pragma once

#include <optional>

#include "news/story.h"

namespace dateline {

// Why a story is not public.
enum class Closed {
  not_published,    // received, scheduled, spiked: the address answers 404
  embargoed,        // 404, as if it were unknown
  before_schedule,  // 404
  rights_ended,     // 410
  withdrawn,        // held, unpublished: 410
  killed,           // 410, with a notice that names nothing
};

class PublicStory {
 public:
  const Story& operator*() const { return story_; }
  const Story* operator->() const { return &story_; }
  std::string path() const { return story_path(story_.id, story_.url_slug); }

  bool operator==(const PublicStory&) const = default;

 private:
  friend class Release;
  explicit PublicStory(Story story) : story_(std::move(story)) {}
  Story story_;
};

// What release() found: a story to show, or why there is none and when that may change.
class Release {
 public:
  // Pure: the same story and instant always give the same answer.
  static Release of(Story story, Instant now);

  bool is_public() const { return story_.has_value(); }
  const PublicStory& story() const { return *story_; }  // REQUIRES is_public()
  Closed closed() const { return closed_; }             // REQUIRES !is_public()
  bool was_public() const { return was_public_; }       // closed, but readers have had it: 410, not 404
  // The instant at which the answer will change by itself, where there is one.
  std::optional<Instant> changes_at() const { return changes_at_; }

 private:
  Release() = default;
  std::optional<PublicStory> story_;
  Closed closed_ = Closed::not_published;
  bool was_public_ = false;
  std::optional<Instant> changes_at_;
};

inline Release release(Story story, Instant now) {
  return Release::of(std::move(story), now);
}

}  // namespace dateline
