// Verbs: everything that is done to a story, each one journal entry, inside a transaction that the
// caller owns: the desk's (desk.h), intake's, the timetable's.
//
// Every verb reads the story under the transaction's lock, asks the table of moves, changes the
// value (changes.h) and appends. It returns the story as it now stands.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "archive/archive.h"
#include "base/clock.h"
#include "base/result.h"
#include "desk/changes.h"
#include "news/journal_entry.h"
#include "settings/settings.h"
#include "taster/division.h"

namespace dateline::desk {

// Who does it and why: "desk:maria", "wire:northwind", "clock". The reason is never printed.
struct By {
  std::string who, why;
};

// A later version from the wire, ready to be used.
struct WireVersion {
  Story redraft;       // the whole story as this version alone would make it
  ImportTimes import;  // where the item is a capture
  std::string waits;   // why it must wait for the desk's review; empty: it need not
};

class Verbs {
 public:
  Verbs(archive::Transaction& tx, const Settings& settings, Instant now)
      : tx_(tx), settings_(settings), now_(now) {}

  // A story that is new: it gets its number, its slug, and where it does not say when it came, that it
  // came now. REQUIRES story.state is received.
  Result<Story> receive(Story story, const By& by);
  // The new version replaces the copy; where the desk has edited the story, it is merged with the desk's
  // words. Or it waits for accept or decline, and the published page stays as it is: where it must, where
  // both have changed the same, where somebody has locked the story, or where its embargo would take a
  // public page down.
  Result<Story> version(StoryId id, const WireVersion& version, const By& by);

  // `at`: not before this instant. Without `import` the times of a captured page are looked up.
  Result<Story> publish(StoryId id, const By& by, std::optional<Instant> at = {},
                        std::optional<ImportTimes> import = {});
  Result<Story> update(StoryId id, const Edit& edit, const By& by);
  // `note` is what readers are told. The edit may be empty where the note says it all.
  Result<Story> correct(StoryId id, const Edit& edit, const std::string& note, const By& by);
  Result<Story> hold(StoryId id, const By& by);
  Result<Story> unpublish(StoryId id, const By& by);
  Result<Story> kill(StoryId id, const By& by);      // Fault::invalid without a reason
  Result<Story> withdraw(StoryId id, const By& by);  // its agency takes it back
  // Its agency wants it killed, or corrected, and only the desk may decide that. A kill hides it meanwhile.
  Result<Story> demand(StoryId id, ControlMessage::Verb what, const By& by);
  Result<Story> spike(StoryId id, const By& by);
  Result<Story> unspike(StoryId id, const By& by);  // as it was when it came in
  // Until when; nothing: lifted. Fault::invalid without a reason where a source's embargo is lifted.
  Result<Story> embargo(StoryId id, std::optional<Instant> until, const By& by);

  // The wire's version that waits. Fault::refused: none does.
  Result<Story> accept(StoryId id, const By& by);
  Result<Story> decline(StoryId id, const By& by);

  Result<Story> override_taster(StoryId id, const Override& decided, const By& by);
  Result<Story> pin(StoryId id, Instant until, const By& by);
  Result<Story> demote(StoryId id, const By& by);
  Result<Story> unpin(StoryId id, const By& by);

  // It is the same story as `into`: its items are the other's from now on, and so is its address, which leads
  // there. Published again it has an address of its own; its items stay. Fault::invalid: `into` is no story
  // to go into.
  Result<Story> merge(StoryId id, StoryId into, const By& by);
  // The item of this uri has become a story of its own (intake/splitting.h), and waits here no more. `back`:
  // the version before that item, where the story shows it.
  Result<Story> split(StoryId id, const std::string& uri, const std::optional<WireVersion>& back,
                      const By& by);
  // It reports the same event as `other`, with all that report its own. The machine never changes that.
  Result<Story> relate(StoryId id, StoryId other, const By& by);
  // It reports an event of its own. Of what it has led the oldest leads.
  Result<Story> unrelate(StoryId id, const By& by);
  // The taster finds that these stories report another event than the one they are put under
  // (taster/division.h): the first that may be moved leads them. Those that were moved; none where an editor
  // has put any story into the event, or too few may be moved.
  Result<std::vector<StoryId>> divide(StoryId event, const taster::Division& division);

  // While one has locked it, nobody else changes it; but anybody may take it off the site.
  Result<Story> lock(StoryId id, const By& by);
  Result<Story> unlock(StoryId id, const By& by);  // another's needs a reason
  Result<Story> annotate(StoryId id, const std::string& note, const By& by);

  // Our own copy of a picture is there, its master kept. No entry where the story has no use for it.
  Result<Story> picture(StoryId id, const OwnCopy& copy, const By& by);
  Result<Story> withdraw_picture(StoryId id, std::size_t number, const By& by);
  // Those that are at one of these places. Whether there was one; no entry where there was none.
  Result<bool> withdraw_pictures(StoryId id, const std::vector<std::string>& places, const By& by);

  // What the clock has to do with it now: released, expired, or as it was where nothing is due.
  Result<Story> come_due(StoryId id);

 private:
  Result<Story> story(StoryId id);
  // The story, where the table allows the verb, and nobody else has locked it.
  Result<Story> may(StoryId id, Verb verb, const By& by);
  Result<Story> append(Story story, Verb verb, const By& by);
  Result<> want_pictures(const Story& story);
  Result<Story> put_away(StoryId id, Verb verb, const By& by);
  Result<Story> take_version(Story story, const WireVersion& version, Verb verb, const By& by);
  // The others that report the event it leads and may still be moved, oldest first.
  Result<std::vector<Story>> led_by(const Story& lead);
  Result<> follow(std::vector<Story> stories, StoryId event, Verb verb, const By& by);
  Result<Story> let_wait(Story story, const WireVersion& version, std::string why, Verb verb, const By& by);
  Result<ImportTimes> import_times(const Story& story);

  archive::Transaction& tx_;
  const Settings& settings_;
  const Instant now_;
  std::optional<Story> last_;  // as appended in this transaction, which nobody else writes in
};

}  // namespace dateline::desk
