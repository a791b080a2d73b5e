#include "archive/receipts.h"

#include <fmt/format.h>

namespace dateline::archive {

Result<> Receipts::applied(std::string_view surface, Position position, Instant at) {
  return session_->run(
      "INSERT INTO receipts (surface, position, applied_at) VALUES (:surface, :position, :at) "
      "ON CONFLICT (surface, position) DO NOTHING",
      surface, position, at);
}

Result<Position> Receipts::position(std::string_view surface) {
  return session_->value<Position>("SELECT COALESCE(MAX(position), 0) FROM receipts WHERE surface = :surface",
                                   surface);
}

// A jump along the key from each name to the next: GROUP BY would read every receipt there is.
Result<std::vector<SurfaceLine>> Receipts::surfaces() {
  TRY(auto rows,
      (session_->rows<std::string, Position>(
          "WITH RECURSIVE known (surface) AS (SELECT MIN(surface) FROM receipts UNION ALL "
          "SELECT (SELECT MIN(r.surface) FROM receipts r WHERE r.surface > known.surface) "
          "FROM known WHERE known.surface IS NOT NULL) "
          "SELECT surface, (SELECT MAX(r.position) FROM receipts r WHERE r.surface = known.surface) "
          "FROM known WHERE surface IS NOT NULL ORDER BY surface")));
  std::vector<SurfaceLine> all;
  for (auto& [surface, position] : rows) all.push_back({std::move(surface), position, {}});
  return all;
}

Result<StoryReceipt> Receipts::of_story(StoryId story) {
  TRY(const auto entry, session_->first<Position>("SELECT position FROM stories WHERE id = :id", story));
  if (!entry)
    return error(Fault::not_found, fmt::format("there is no story {}", story.value), {},
                 "`dateline desk list` shows the stories there are");
  StoryReceipt receipt{story, *entry, {}};
  TRY(receipt.surfaces, surfaces());
  for (auto& line : receipt.surfaces) {
    // Entries are applied in order: the first batch that reached this one brought it.
    TRY(line.applied_at, session_->first<Instant>("SELECT applied_at FROM receipts WHERE surface = :surface "
                                                  "AND position >= :entry ORDER BY position LIMIT 1",
                                                  line.surface, *entry));
  }
  return receipt;
}

}  // namespace dateline::archive
