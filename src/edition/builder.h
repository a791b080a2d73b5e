// EditionBuilder: from one journal entry to the next edition.
//
// Its only question to a story is release(); what the answer changes on the lists is all it does.
// One thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "edition/edition.h"
#include "news/journal_entry.h"
#include "settings/settings.h"

namespace dateline::edition {

// What an entry changed for readers.
enum class Turn : std::uint8_t { none, entered, changed, left };  // where the story is for them now
struct Change {
  StoryId story;
  Position position;
  Turn turn = Turn::none;
  std::vector<ListKey> lists;    // each list that has gained, lost or altered a story; sorted
  std::vector<StoryId> dropped;  // stories that left the hot set for age; still public
};

class EditionBuilder {
 public:
  // `settings` outlives the builder.
  explicit EditionBuilder(const Settings& settings);

  // Idempotent. Cost: the lists the story stands on, not the number of stories.
  Change apply(const JournalEntry& entry, Instant now);

  const Edition& edition() const { return edition_; }

 private:
  void enter(const StoryPtr& story, Change& change);
  void leave(StoryId id, Change& change);
  void strike(const ListKey& key, StoryId id);
  void shrink(Change& change);
  void cut(List& list) const;
  std::shared_ptr<List> refilled(const ListKey& key) const;

  const Settings& settings_;
  const std::size_t kept_;  // how many stories a list keeps, so that one that leaves has a successor
  Edition edition_;
};

}  // namespace dateline::edition
