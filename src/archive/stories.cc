#include "archive/stories.h"

#include "archive/json_text.h"
#include "news/story_json.h"

namespace dateline::archive {

Result<std::optional<Story>> Stories::find(StoryId id) {
  TRY(const auto json, session_->first<std::string>("SELECT j.json FROM stories s JOIN journal j "
                                                    "ON j.position = s.position WHERE s.id = :id",
                                                    id));
  if (!json) return std::optional<Story>();
  TRY(const auto value, json_of(*json));
  TRY(auto story, story_from_json(value));
  return std::optional(std::move(story));
}

Result<std::vector<StoryRow>> Stories::list(const StoryFilter& filter) {
  // An empty parameter takes all; both databases see through it when they plan.
  const std::string state(filter.state ? name(*filter.state) : "");
  TRY(auto rows,
      (session_->rows<StoryId, WorkflowState, std::string, std::string, Instant, std::optional<Instant>,
                      std::optional<Instant>, std::optional<int>, bool, std::string>(
          "SELECT id, state, source, headline, received_at, created, updated, urgency, waits, demanded "
          "FROM stories "
          "WHERE (state = :state OR :any_state = '') AND (source = :source OR :any_source = '') "
          "ORDER BY CASE WHEN state = 'received' AND :of_state = 'received' "
          "THEN COALESCE(urgency, 5) ELSE 0 END, position DESC LIMIT :limit",
          state, state, filter.source, filter.source, state, filter.limit)));
  std::vector<StoryRow> list;
  list.reserve(rows.size());
  for (auto& row : rows) list.push_back(std::make_from_tuple<StoryRow>(std::move(row)));
  return list;
}

Result<std::vector<DemandedStory>> Stories::demanded() {
  TRY(auto rows, (session_->rows<StoryId, std::string, std::string>(
                     "SELECT id, source, demanded FROM stories WHERE demanded <> '' ORDER BY id")));
  std::vector<DemandedStory> all;
  for (auto& row : rows) all.push_back(std::make_from_tuple<DemandedStory>(std::move(row)));
  return all;
}

Result<StoryId> Stories::event_of(StoryId id) {
  TRY(const auto event,
      session_->first<StoryId>("SELECT COALESCE(event, id) FROM stories WHERE id = :id", id));
  return event.value_or(StoryId());
}

Result<std::vector<StoryId>> Stories::led_by(StoryId lead) {
  return session_->rows<StoryId>("SELECT id FROM stories WHERE event = :lead ORDER BY id", lead);
}

Result<bool> Stories::is_grouped_by_hand(StoryId event, const std::string& machine) {
  TRY(const auto found,
      session_->first<StoryId>("SELECT s.id FROM stories s JOIN journal j ON j.story = s.id "
                               "WHERE (s.id = :lead OR s.event = :event) AND j.who <> :machine "
                               "AND j.verb IN ('merge', 'split', 'relate', 'unrelate') LIMIT 1",
                               event, event, machine));
  return found.has_value();
}

Result<std::vector<StoryId>> Stories::due(Instant now, std::size_t limit) {
  return session_->rows<StoryId>(
      "SELECT id FROM stories WHERE due_at <= :now ORDER BY due_at, id LIMIT :limit", now, limit);
}

Result<std::optional<Instant>> Stories::next_due() {
  return session_->value<std::optional<Instant>>("SELECT MIN(due_at) FROM stories WHERE due_at IS NOT NULL");
}

}  // namespace dateline::archive
