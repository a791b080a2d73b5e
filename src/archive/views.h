// Views: how often each story was read, and how warm that has left it. A story's numbers alone: nothing
// here came from one reader rather than another.
//
// Heat is a count that halves with time (audience/scores.h), as it was at `heat_at`, in thousandths: a
// whole number reads the same from every database.
#pragma once

#include <cstdint>
#include <vector>

#include "archive/session.h"
#include "base/clock.h"
#include "news/ids.h"

namespace dateline::archive {

struct StoryViews {
  StoryId story;
  std::int64_t views = 0;  // all that were ever counted
  std::int64_t heat = 0;   // thousandths
  Instant heat_at{};
  bool operator==(const StoryViews&) const = default;
};

class Views {
 public:
  explicit Views(Session& session) : session_(&session) {}

  // The story's line as it is now; nothing where the archive has no such story.
  Result<> put(const StoryViews& views);
  Result<std::optional<StoryViews>> of(StoryId story);
  // The `limit` stories that were read last, the last first.
  Result<std::vector<StoryViews>> latest(std::size_t limit);

 private:
  Session* session_;
};

}  // namespace dateline::archive
