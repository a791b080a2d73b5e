// The journal: one entry per change, in the order of commits, without gaps; and the stories as the
// newest entry of each.
//
// append() is the only way in which a story changes. It takes the next position by an UPDATE of one
// row under the writers' lock, held until commit: a transaction that is rolled back gives its
// position back, so readers never see a gap, on SQLite and PostgreSQL alike. A story's current
// state is its newest entry's, so the two cannot disagree.
#pragma once

#include <optional>
#include <vector>

#include "archive/session.h"
#include "base/clock.h"
#include "news/ids.h"
#include "news/journal_entry.h"

namespace dateline::archive {

class Journal {
 public:
  explicit Journal(Session& session) : session_(&session) {}

  // A number for a story that does not exist yet.
  Result<StoryId> next_story();
  // REQUIRES entry.story.id. Returns the position it was given. `due_at`: when the clock has the
  // next thing to do with this story (desk/timetable.h).
  Result<Position> append(const JournalEntry& entry, std::optional<Instant> due_at);

  Result<std::vector<JournalEntry>> read(Position after, std::size_t limit);
  Result<std::vector<JournalEntry>> changes(Position after, std::size_t limit);  // as JournalReader says
  Result<std::vector<JournalEntry>> newest(std::size_t limit);                   // as JournalReader says
  Result<std::vector<JournalEntry>> of_story(StoryId story);                     // oldest first
  // The newest of them, oldest first.
  Result<std::vector<JournalEntry>> of_story(StoryId story, std::size_t limit);
  Result<Position> head();

  Position appended() const { return appended_; }  // by this value; none yet: 0

 private:
  Session* session_;
  Position appended_;
};

}  // namespace dateline::archive
