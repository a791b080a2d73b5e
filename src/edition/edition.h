// Edition: what is public at this instant, as one immutable value: the stories of the hot set, the
// lists they stand on, and the addresses that have closed.
//
// Built from PublicStory values alone (law 4), so it cannot hold what is not released. Copies share
// their content; any thread may read one. EditionBuilder makes the next from a journal entry.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "base/snapshot_map.h"
#include "edition/list_key.h"
#include "news/ids.h"
#include "news/public_story.h"

namespace dateline::edition {

using StoryPtr = std::shared_ptr<const PublicStory>;

struct List {
  std::vector<StoryPtr>
      stories;       // newest first: by listed_at(), then by id; by the last correction on `corrected`
  bool cut = false;  // older ones stood here too and were let go
};

class Edition {
 public:
  const PublicStory* story(StoryId id) const;  // nothing: not public, or not in the hot set
  StoryPtr find(StoryId id) const;             // the same, to be kept
  // Why an address that readers have had is closed.
  std::optional<Closed> closed(StoryId id) const;
  // The story whose address a closed one leads to; none: its address says that it is closed.
  StoryId merged_into(StoryId id) const;
  // At most the settings' list_length stories. Empty for a list nobody stands on.
  std::span<const StoryPtr> list(const ListKey& key) const;
  std::size_t size() const { return stories_.size(); }

  template <class Visit>
  void each_story(Visit visit) const {
    stories_.each([&](StoryId, const StoryPtr& story) { visit(story); });
  }
  template <class Visit>
  void each_list(Visit visit) const {
    lists_.each([&](const ListKey& key, const std::shared_ptr<const List>&) { visit(key); });
  }

 private:
  friend class EditionBuilder;
  std::size_t list_length_ = 0;
  SnapshotMap<StoryId, StoryPtr> stories_;
  SnapshotMap<StoryId, Closed> closed_;
  SnapshotMap<StoryId, StoryId> merged_;
  SnapshotMap<ListKey, std::shared_ptr<const List>> lists_;
};

}  // namespace dateline::edition
