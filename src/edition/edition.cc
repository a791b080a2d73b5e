#include "edition/edition.h"

#include <algorithm>

namespace dateline::edition {

const PublicStory* Edition::story(StoryId id) const {
  const auto* found = stories_.find(id);
  return found ? found->get() : nullptr;
}

StoryPtr Edition::find(StoryId id) const {
  const auto* found = stories_.find(id);
  return found ? *found : nullptr;
}

std::optional<Closed> Edition::closed(StoryId id) const {
  const auto* found = closed_.find(id);
  return found ? std::optional(*found) : std::nullopt;
}

StoryId Edition::merged_into(StoryId id) const {
  const auto* found = merged_.find(id);
  return found ? *found : StoryId();
}

std::span<const StoryPtr> Edition::list(const ListKey& key) const {
  const auto* found = lists_.find(key);
  if (!found) return {};
  const auto& stories = (*found)->stories;
  return std::span(stories).first(std::min(stories.size(), list_length_));
}

}  // namespace dateline::edition
