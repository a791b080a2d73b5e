// The desk: what people do to stories. Each act is one transaction with one journal entry in it, and
// either happens whole or not at all.
//
// Borrows the archive, the settings and the clock from run.cc. Thread-safe: acts wait for each other
// at the archive's writer.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "archive/archive.h"
#include "base/clock.h"
#include "base/result.h"
#include "desk/verbs.h"
#include "news/journal_entry.h"
#include "settings/settings.h"

namespace dateline::desk {

class Desk {
 public:
  Desk(archive::Archive& archive, const Settings& settings, const Clock& clock)
      : archive_(archive), settings_(settings), clock_(clock) {}

  // desk.act([&](Verbs& verbs) { return verbs.hold(id, by); }): any verb, in a transaction of its own that
  // is committed where the verb succeeds. Errors: not_found; refused (the move is not legal: why, and what
  // would be); invalid (a reason, a note or a headline is missing); unavailable (the archive).
  Result<Story> act(const std::function<Result<Story>(Verbs&)>& verb);

  // The commonest of them.
  Result<Story> publish(StoryId id, const By& by, std::optional<Instant> at = {});
  Result<Story> update(StoryId id, const Edit& edit, const By& by);
  Result<Story> correct(StoryId id, const Edit& edit, const std::string& note, const By& by);
  Result<Story> hold(StoryId id, const By& by);
  Result<Story> unpublish(StoryId id, const By& by);
  Result<Story> kill(StoryId id, const By& by);
  Result<Story> spike(StoryId id, const By& by);

  // Nothing more goes out by itself, for one source or (empty) for the whole site: what comes in waits for
  // the desk, and what the clock would release is held. Fault::not_found: nobody knows the source.
  Result<> stop(const std::string& source, const By& by);
  // It does again; what has waited still waits. Fault::refused: it was not stopped.
  Result<> go(const std::string& source, const By& by);
  Result<std::vector<archive::Stop>> stops();
  Result<std::vector<archive::LiftedStop>> lifted_stops(std::size_t limit);  // the last one first

  Result<std::vector<archive::StoryRow>> list(const archive::StoryFilter& filter);
  Result<Story> show(StoryId id);
  Result<std::vector<archive::FiledItem>> items(StoryId id);  // that were filed under it, oldest first
  Result<std::vector<JournalEntry>> history(StoryId id);      // oldest first

 private:
  archive::Archive& archive_;
  const Settings& settings_;
  const Clock& clock_;
};

}  // namespace dateline::desk
