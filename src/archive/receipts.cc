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

Result<StoryReceipt> Receipts::of_story(StoryId story) {
  TRY(const auto entry, session_->first<Position>("SELECT position FROM stories WHERE id = :id", story));
  if (!entry)
    return error(Fault::not_found, fmt::format("there is no story {}", story.value), {},
                 "`dateline desk list` shows the stories there are");
  StoryReceipt receipt{story, *entry, {}};
  TRY(auto surfaces, (session_->rows<std::string, Position>(
                         "SELECT surface, MAX(position) FROM receipts GROUP BY surface ORDER BY surface")));
  for (auto& [surface, position] : surfaces) {
    // Entries are applied in order: the first batch that reached this one brought it.
    TRY(const auto at, session_->first<Instant>("SELECT applied_at FROM receipts WHERE surface = :surface "
                                                "AND position >= :entry ORDER BY position LIMIT 1",
                                                surface, *entry));
    receipt.surfaces.push_back({std::move(surface), position, at});
  }
  return receipt;
}

}  // namespace dateline::archive
