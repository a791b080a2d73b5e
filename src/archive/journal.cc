#include "archive/journal.h"

#include <algorithm>

#include "archive/json_text.h"
#include "base/check.h"
#include "base/fault_point.h"
#include "news/story_json.h"

namespace dateline::archive {
namespace {

using EntryRow = Row<Position, Instant, Verb, std::string, std::string, std::string>;

Result<std::vector<JournalEntry>> entries_of(std::vector<EntryRow> rows) {
  std::vector<JournalEntry> entries;
  entries.reserve(rows.size());
  for (auto& [position, at, verb, who, why, json] : rows) {
    TRY(const auto value, json_of(json));
    TRY(auto story, story_from_json(value));
    entries.push_back({position, at, verb, std::move(who), std::move(why), std::move(story)});
  }
  return entries;
}

}  // namespace

Result<StoryId> Journal::next_story() {
  return session_->value<StoryId>(
      "UPDATE numbers SET value = value + 1 WHERE name = 'story' RETURNING value");
}

Result<Position> Journal::append(const JournalEntry& entry, std::optional<Instant> due_at) {
  const auto& story = entry.story;
  CHECK(story.id);
  TRY(const auto position,
      session_->value<Position>(
          "UPDATE numbers SET value = value + 1 WHERE name = 'position' RETURNING value"));
  FAULT_POINT("archive.position");
  TRY(session_->run(
      "INSERT INTO stories (id, position, state, source, headline, received_at, created, updated, due_at, "
      "urgency, waits, demanded, event) VALUES (:id, :position, :state, :source, :headline, :received_at, "
      ":created, :updated, :due_at, :urgency, :waits, :demanded, :event) "
      "ON CONFLICT (id) DO UPDATE SET position = excluded.position, state = excluded.state, "
      "source = excluded.source, headline = excluded.headline, created = excluded.created, "
      "updated = excluded.updated, due_at = excluded.due_at, urgency = excluded.urgency, "
      "waits = excluded.waits, demanded = excluded.demanded, event = excluded.event",
      story.id, position, story.state, story.source, story.headline, story.received_at, story.created,
      story.updated, due_at, story.urgency, !story.waiting.empty(), story.demanded,
      story.event ? std::optional(story.event) : std::nullopt));
  FAULT_POINT("archive.story_row");
  TRY(
      session_->run("INSERT INTO journal (position, at, verb, who, why, story, json) "
                    "VALUES (:position, :at, :verb, :who, :why, :story, :json)",
                    position, entry.at, entry.verb, entry.who, entry.why, story.id, json_text(story)));
  FAULT_POINT("archive.journal_row");
  appended_ = position;
  return position;
}

Result<std::vector<JournalEntry>> Journal::read(Position after, std::size_t limit) {
  TRY(auto rows, (session_->rows<Position, Instant, Verb, std::string, std::string, std::string>(
                     "SELECT position, at, verb, who, why, json FROM journal WHERE position > :after "
                     "ORDER BY position LIMIT :limit",
                     after, limit)));
  return entries_of(std::move(rows));
}

// Positions have no gaps.
Result<std::vector<JournalEntry>> Journal::changes(Position after, std::size_t limit) {
  const Position last(after.value + static_cast<std::int64_t>(limit));
  TRY(auto rows, (session_->rows<Position, Instant, Verb, std::string, std::string, std::string>(
                     "SELECT position, at, verb, who, why, json FROM journal j "
                     "WHERE position > :after AND position <= :last AND NOT EXISTS (SELECT 1 FROM journal n "
                     "WHERE n.story = j.story AND n.position > j.position AND n.position <= :last_of_it) "
                     "ORDER BY position",
                     after, last, last)));
  return entries_of(std::move(rows));
}

Result<std::vector<JournalEntry>> Journal::newest(std::size_t limit) {
  TRY(auto rows, (session_->rows<Position, Instant, Verb, std::string, std::string, std::string>(
                     "SELECT j.position, j.at, j.verb, j.who, j.why, j.json FROM stories s "
                     "JOIN journal j ON j.position = s.position WHERE s.created IS NOT NULL "
                     "ORDER BY s.updated DESC, s.id DESC LIMIT :limit",
                     limit)));
  std::ranges::sort(rows, {}, [](const EntryRow& row) { return std::get<0>(row); });
  return entries_of(std::move(rows));
}

Result<std::vector<JournalEntry>> Journal::of_story(StoryId story) {
  TRY(auto rows, (session_->rows<Position, Instant, Verb, std::string, std::string, std::string>(
                     "SELECT position, at, verb, who, why, json FROM journal WHERE story = :story "
                     "ORDER BY position",
                     story)));
  return entries_of(std::move(rows));
}

Result<std::vector<JournalEntry>> Journal::of_story(StoryId story, std::size_t limit) {
  TRY(auto rows, (session_->rows<Position, Instant, Verb, std::string, std::string, std::string>(
                     "SELECT position, at, verb, who, why, json FROM journal WHERE story = :story "
                     "ORDER BY position DESC LIMIT :limit",
                     story, limit)));
  std::ranges::reverse(rows);
  return entries_of(std::move(rows));
}

Result<Position> Journal::head() {
  return session_->value<Position>("SELECT COALESCE(MAX(position), 0) FROM journal");
}

}  // namespace dateline::archive
