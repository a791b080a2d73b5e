#include "archive/views.h"

namespace dateline::archive {

Result<> Views::put(const StoryViews& views) {
  return session_->run(
      "INSERT INTO story_views (story, views, heat, heat_at) "
      "SELECT id, :views, :heat, :heat_at FROM stories WHERE id = :story "
      "ON CONFLICT (story) DO UPDATE SET views = excluded.views, heat = excluded.heat, "
      "heat_at = excluded.heat_at",
      views.views, views.heat, views.heat_at, views.story);
}

Result<std::optional<StoryViews>> Views::of(StoryId story) {
  TRY(const auto row,
      (session_->first<StoryId, std::int64_t, std::int64_t, Instant>(
          "SELECT story, views, heat, heat_at FROM story_views WHERE story = :story", story)));
  if (!row) return std::optional<StoryViews>();
  return std::optional(std::make_from_tuple<StoryViews>(*row));
}

Result<std::vector<StoryViews>> Views::latest(std::size_t limit) {
  TRY(const auto rows, (session_->rows<StoryId, std::int64_t, std::int64_t, Instant>(
                           "SELECT story, views, heat, heat_at FROM story_views "
                           "ORDER BY heat_at DESC, story LIMIT :limit",
                           limit)));
  std::vector<StoryViews> all;
  for (const auto& row : rows) all.push_back(std::make_from_tuple<StoryViews>(row));
  return all;
}

}  // namespace dateline::archive
