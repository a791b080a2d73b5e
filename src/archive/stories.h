// Stories as they stand: found by id, listed by where they stand, and by when the clock wants them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "archive/session.h"
#include "base/clock.h"
#include "news/ids.h"
#include "news/story.h"

namespace dateline::archive {

struct StoryFilter {
  std::optional<WorkflowState> state;
  std::string source;  // empty: every source
  std::size_t limit = 50;
};

// A line of the desk's list.
struct StoryRow {
  StoryId id;
  WorkflowState state = WorkflowState::received;
  std::string source, headline;
  Instant received_at{};
  std::optional<Instant> created, updated;
  std::optional<int> urgency;
  bool waits = false;    // a version of the wire waits for the desk
  std::string demanded;  // what its agency demands of the desk
  bool operator==(const StoryRow&) const = default;
};

struct DemandedStory {
  StoryId id;
  std::string source, demanded;  // "kill: wrong person"
  bool operator==(const DemandedStory&) const = default;
};

class Stories {
 public:
  explicit Stories(Session& session) : session_(&session) {}

  Result<std::optional<Story>> find(StoryId id);
  // Those changed last come first; of those that wait for review, the most urgent.
  Result<std::vector<StoryRow>> list(const StoryFilter& filter);
  // Those about which their agency demands what only the desk may decide, oldest first.
  Result<std::vector<DemandedStory>> demanded();
  // The event that a story reports, named by the story that leads it: itself, or another. none: no such
  // story.
  Result<StoryId> event_of(StoryId id);
  // The stories that report the event which this one leads, oldest first, itself left out.
  Result<std::vector<StoryId>> led_by(StoryId lead);
  // Whether anybody but `machine` has put one of its stories together with others or apart.
  Result<bool> is_grouped_by_hand(StoryId event, const std::string& machine);
  // Those whose time has come, earliest first.
  Result<std::vector<StoryId>> due(Instant now, std::size_t limit);
  Result<std::optional<Instant>> next_due();

 private:
  Session* session_;
};

}  // namespace dateline::archive
