#include "desk/verbs.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "base/check.h"
#include "base/fault_point.h"
#include "desk/moves.h"
#include "news/names.h"
#include "text/slug.h"
#include "text/unicode.h"

namespace dateline::desk {
namespace {

std::string place_of(StoryId id) {
  return fmt::format("story {}", id.value);
}

bool has_ended(const std::optional<Instant>& end, Instant now) {
  return end && *end <= now;
}

std::string waits_because(const Story& story, const WireVersion& version, Instant now) {
  if (!version.waits.empty()) return version.waits;
  if (!story.marks.locked_by.empty()) return "locked by " + story.marks.locked_by;
  if (story.desk_edited && !story.wire) return "the desk has edited this story";
  if (story.state == WorkflowState::published && version.redraft.embargoed_until &&
      now < *version.redraft.embargoed_until)
    return "it is embargoed, and the story is public";
  return {};
}

// Whether the desk has decided what its agency demands, by whatever it does about the copy.
bool decides(Verb verb, std::string_view who) {
  constexpr std::array deciding{Verb::publish,   Verb::update,   Verb::correct, Verb::hold,
                                Verb::unpublish, Verb::withdraw, Verb::spike,   Verb::accept};
  return verb == Verb::kill ||
         (who.starts_with("desk:") && std::ranges::find(deciding, verb) != deciding.end());
}

// What a lock does not stop: the clock, the wire (whose versions wait), and whatever takes copy off the site.
bool passes_locks(Verb verb, std::string_view who) {
  constexpr std::array always{Verb::hold, Verb::unpublish, Verb::withdraw,
                              Verb::kill, Verb::unlock,    Verb::annotate};
  return !who.starts_with("desk:") || std::ranges::find(always, verb) != always.end();
}

Result<> check_lock(const Story& story, Verb verb, const By& by) {
  const auto& holder = story.marks.locked_by;
  if (holder.empty() || holder == by.who || passes_locks(verb, by.who)) return ok();
  return error(Fault::refused, fmt::format("cannot {}: {} has locked it", name(verb), holder),
               place_of(story.id), "ask for it, or unlock it with a reason");
}

}  // namespace

Result<Story> Verbs::story(StoryId id) {
  auto found = last_ && last_->id == id ? last_ : std::optional<Story>();
  if (!found) {
    TRY(found, tx_.stories.find(id));
  }
  if (!found)
    return error(Fault::not_found, "there is no such story", place_of(id),
                 "`dateline desk list` shows the stories there are");
  FAULT_POINT("desk.read");
  return std::move(*found);
}

Result<Story> Verbs::may(StoryId id, Verb verb, const By& by) {
  TRY(auto found, story(id));
  TRY(check_move(id, found.state, verb));
  TRY(check_lock(found, verb, by));
  return found;
}

Result<Story> Verbs::append(Story story, Verb verb, const By& by) {
  FAULT_POINT("desk.changed");
  if (decides(verb, by.who)) story.demanded.clear();
  count_version(story, verb == Verb::correct);
  JournalEntry entry{{}, now_, verb, by.who, by.why, std::move(story)};
  TRY(tx_.journal.append(entry, due_at(entry.story)));
  TRY(want_pictures(entry.story));
  last_ = entry.story;
  return std::move(entry.story);
}

// In the same transaction: what the story names and we have no copy of is fetched some time.
Result<> Verbs::want_pictures(const Story& story) {
  if (story.state == WorkflowState::killed || story.state == WorkflowState::spiked) return ok();
  for (const auto* picture : pictures_of(story)) {
    if (!picture->media.empty() || picture->withdrawn || picture->src.empty()) continue;
    TRY(tx_.media.want(story.id, picture->src, now_));
  }
  return ok();
}

Result<Story> Verbs::receive(Story story, const By& by) {
  CHECK(!story.id && story.state == WorkflowState::received);
  TRY(story.id, tx_.journal.next_story());
  if (story.received_at == Instant{}) story.received_at = now_;
  if (story.url_slug.empty()) story.url_slug = text::url_slug(story.headline);
  return append(std::move(story), Verb::receive, by);
}

Result<Story> Verbs::version(StoryId id, const WireVersion& version, const By& by) {
  TRY(auto story, may(id, Verb::version, by));
  return take_version(std::move(story), version, Verb::version, by);
}

Result<Story> Verbs::take_version(Story story, const WireVersion& version, Verb verb, const By& by) {
  auto waits = waits_because(story, version, now_);
  if (!waits.empty()) return let_wait(std::move(story), version, std::move(waits), verb, by);

  if (story.desk_edited) {
    auto merged = merge_wire_version(story, version.redraft, now_, version.import, settings_);
    if (!merged.story)
      return let_wait(std::move(story), version,
                      fmt::format("the desk has changed the same: {}", fmt::join(merged.conflicts, ", ")),
                      verb, by);
    story = std::move(*merged.story);
  } else {
    story = with_wire_version(std::move(story), version.redraft, now_, version.import);
  }
  story.waiting.clear();  // what waited is an older version
  story.waits_because.clear();
  return append(std::move(story), verb, by);
}

Result<Story> Verbs::let_wait(Story story, const WireVersion& version, std::string why, Verb verb,
                              const By& by) {
  const auto told = fmt::format("version {} waits for the desk: {}", version.redraft.item_version, why);
  story.waiting = {version.redraft};
  story.waits_because = std::move(why);
  return append(std::move(story), verb, {by.who, by.why.empty() ? told : told + "; " + by.why});
}

Result<Story> Verbs::accept(StoryId id, const By& by) {
  TRY(auto found, may(id, Verb::accept, by));
  if (found.waiting.empty()) return error(Fault::refused, "no version of the wire waits", place_of(id));
  return append(accept_version(std::move(found), now_), Verb::accept, by);
}

Result<Story> Verbs::decline(StoryId id, const By& by) {
  TRY(auto found, may(id, Verb::decline, by));
  if (found.waiting.empty()) return error(Fault::refused, "no version of the wire waits", place_of(id));
  return append(decline_version(std::move(found)), Verb::decline, by);
}

Result<Story> Verbs::override_taster(StoryId id, const Override& decided, const By& by) {
  TRY(auto found, may(id, Verb::override, by));
  TRY(auto done, desk::override_taster(std::move(found), decided, now_, settings_));
  return append(std::move(done), Verb::override, by);
}

Result<Story> Verbs::pin(StoryId id, Instant until, const By& by) {
  TRY(auto found, may(id, Verb::pin, by));
  TRY(auto done, desk::pin(std::move(found), until, now_));
  return append(std::move(done), Verb::pin, by);
}

Result<Story> Verbs::demote(StoryId id, const By& by) {
  TRY(auto found, may(id, Verb::demote, by));
  if (found.marks.demoted) return error(Fault::refused, "it is demoted already", place_of(id));
  found.marks.demoted = true;
  found.marks.pinned_until.reset();
  return append(std::move(found), Verb::demote, by);
}

Result<Story> Verbs::unpin(StoryId id, const By& by) {
  TRY(auto found, may(id, Verb::unpin, by));
  if (!found.marks.pinned_until && !found.marks.demoted)
    return error(Fault::refused, "it is neither pinned nor demoted", place_of(id));
  found.marks.pinned_until.reset();
  found.marks.demoted = false;
  return append(std::move(found), Verb::unpin, by);
}

Result<Story> Verbs::lock(StoryId id, const By& by) {
  TRY(auto found, may(id, Verb::lock, by));
  if (found.marks.locked_by == by.who)
    return error(Fault::refused, "you have locked it already", place_of(id));
  found.marks.locked_by = by.who;
  return append(std::move(found), Verb::lock, by);
}

Result<Story> Verbs::unlock(StoryId id, const By& by) {
  TRY(auto found, may(id, Verb::unlock, by));
  const auto& holder = found.marks.locked_by;
  if (holder.empty()) return error(Fault::refused, "it is not locked", place_of(id));
  if (holder != by.who && text::trim(by.why).empty())
    return error(Fault::invalid, fmt::format("{} has locked it; to unlock it needs a reason", holder),
                 place_of(id), "say why: --reason '…'");
  found.marks.locked_by.clear();
  return append(std::move(found), Verb::unlock, by);
}

Result<Story> Verbs::annotate(StoryId id, const std::string& note, const By& by) {
  constexpr std::size_t longest = 2000;  // code points
  TRY(auto found, may(id, Verb::annotate, by));
  auto words = text::collapse_whitespace(text::strip_controls(note));
  if (words.empty()) return error(Fault::invalid, "a note needs words", place_of(id), "--note '…'");
  if (text::code_points(words) > longest)
    return error(Fault::invalid, fmt::format("a note has at most {} characters", longest), place_of(id));
  found.marks.notes.push_back({now_, by.who, std::move(words)});
  return append(std::move(found), Verb::annotate, by);
}

Result<ImportTimes> Verbs::import_times(const Story& story) {
  ImportTimes times;
  TRY(const auto items, tx_.items.of_story(story.id));
  for (const auto& filed : items) {
    if (!times.created) times.created = filed.item.captured_created;
    if (filed.item.version == story.item_version && filed.item.uri == story.item_uri)
      times.updated = filed.item.captured_updated;
  }
  return times;
}

Result<Story> Verbs::publish(StoryId id, const By& by, std::optional<Instant> at,
                             std::optional<ImportTimes> import) {
  TRY(auto found, may(id, Verb::publish, by));
  if (!import) {
    TRY(import, import_times(found));
  }
  found.publish_at = at;
  TRY(auto done, desk::publish(std::move(found), now_, *import));
  return append(std::move(done), Verb::publish, by);
}

Result<Story> Verbs::update(StoryId id, const Edit& edit, const By& by) {
  TRY(auto found, may(id, Verb::update, by));
  TRY(auto done, desk::edit(std::move(found), edit, now_, settings_));
  return append(std::move(done), Verb::update, by);
}

Result<Story> Verbs::correct(StoryId id, const Edit& edit, const std::string& note, const By& by) {
  TRY(auto found, may(id, Verb::correct, by));
  const auto text = text::collapse_whitespace(text::strip_controls(note));
  if (text.empty())
    return error(Fault::invalid, "a correction needs a note that readers can read", place_of(id),
                 "say what was wrong and what is right: --note '…'");
  if (!found.created)
    return error(Fault::refused, "cannot correct: readers have not been told anything yet", place_of(id),
                 "use update");
  if (std::ranges::find(found.corrections, text, &CorrectionNote::text) != found.corrections.end())
    return error(Fault::refused, "this correction is there already", place_of(id),
                 "nothing to do, or say it in other words");
  if (edit.headline || edit.summary || edit.body_html || edit.kind) {
    TRY(found, desk::edit(std::move(found), edit, now_, settings_));
  } else {
    take_over(found);
    ++found.version;
    found.updated = now_;
  }
  found.corrections.push_back({now_, text});
  return append(std::move(found), Verb::correct, by);
}

Result<Story> Verbs::put_away(StoryId id, Verb verb, const By& by) {
  TRY(auto found, may(id, verb, by));
  const auto to = *move(found.state, verb).to;
  return append(desk::put_away(std::move(found), to, by.why), verb, by);
}

Result<Story> Verbs::hold(StoryId id, const By& by) {
  return put_away(id, Verb::hold, by);
}

Result<Story> Verbs::unpublish(StoryId id, const By& by) {
  return put_away(id, Verb::unpublish, by);
}

Result<Story> Verbs::withdraw(StoryId id, const By& by) {
  return put_away(id, Verb::withdraw, by);
}

Result<Story> Verbs::demand(StoryId id, ControlMessage::Verb what, const By& by) {
  TRY(auto found, story(id));
  found.demanded = fmt::format("{}: {}", name(what), by.why);
  if (what != ControlMessage::Verb::kill || found.state == WorkflowState::held)
    return append(std::move(found), Verb::annotate, by);
  TRY(check_move(id, found.state, Verb::hold));
  return append(desk::put_away(std::move(found), WorkflowState::held, by.why), Verb::hold, by);
}

Result<Story> Verbs::kill(StoryId id, const By& by) {
  if (text::trim(by.why).empty())
    return error(Fault::invalid, "a kill needs a reason", place_of(id),
                 "say why: --why '…'; it is never printed");
  return put_away(id, Verb::kill, by);
}

Result<Story> Verbs::spike(StoryId id, const By& by) {
  TRY(const auto found, may(id, Verb::spike, by));
  if (found.created)
    return error(Fault::refused, "cannot spike: readers have had it", place_of(id),
                 "unpublish it, so that its address says so");
  return put_away(id, Verb::spike, by);
}

Result<Story> Verbs::unspike(StoryId id, const By& by) {
  TRY(auto found, may(id, Verb::unspike, by));
  found.state = WorkflowState::received;
  found.why_state.clear();
  return append(std::move(found), Verb::unspike, by);
}

Result<Story> Verbs::embargo(StoryId id, std::optional<Instant> until, const By& by) {
  TRY(auto found, may(id, Verb::embargo, by));
  const bool breaks_a_sources = !until && found.embargoed_until && now_ < *found.embargoed_until;
  if (breaks_a_sources && text::trim(by.why).empty())
    return error(Fault::invalid,
                 fmt::format("its source embargoes it until {}; lifting that needs a reason",
                             rfc3339(*found.embargoed_until)),
                 place_of(id), "say who allowed it: --reason '…'; it is never printed");
  TRY(auto done,
      until ? desk::embargo(std::move(found), *until, now_) : desk::lift_embargo(std::move(found), now_));
  return append(std::move(done), Verb::embargo, by);
}

Result<Story> Verbs::picture(StoryId id, const OwnCopy& copy, const By& by) {
  TRY(auto found, story(id));
  if (!move(found.state, Verb::picture).to || !take_in_copy(found, copy)) return found;
  TRY(tx_.media.used(copy.media, id));
  return append(std::move(found), Verb::picture, by);
}

Result<Story> Verbs::withdraw_picture(StoryId id, std::size_t number, const By& by) {
  TRY(auto found, may(id, Verb::withdraw_picture, by));
  TRY(auto done, desk::withdraw_picture(std::move(found), number));
  return append(std::move(done), Verb::withdraw_picture, by);
}

Result<bool> Verbs::withdraw_pictures(StoryId id, const std::vector<std::string>& places, const By& by) {
  TRY(auto found, story(id));
  if (!move(found.state, Verb::withdraw_picture).to) return false;
  bool is_changed = false;
  for (auto* picture : pictures_of(found)) {
    if (picture->withdrawn || std::ranges::find(places, picture->src) == places.end()) continue;
    picture->withdrawn = is_changed = true;
  }
  if (!is_changed) return false;
  TRY(append(std::move(found), Verb::withdraw_picture, by));
  return true;
}

Result<Story> Verbs::come_due(StoryId id) {
  TRY(auto found, story(id));
  const auto due = due_at(found);
  if (!due || now_ < *due) return found;

  if (has_ended(found.rights_end, now_))
    return append(desk::put_away(std::move(found), WorkflowState::unpublished, "its rights have ended"),
                  Verb::expire, {"clock", "rights ended"});
  if (found.state == WorkflowState::scheduled) {
    TRY(const auto stop, tx_.stops.over(found.source));
    if (stop)
      return append(
          desk::put_away(std::move(found), WorkflowState::held,
                         fmt::format("its time came while {} had stopped automatic publishing", stop->who)),
          Verb::hold, {"clock", "automatic publishing is stopped"});
    TRY(const auto import, import_times(found));
    TRY(auto done, desk::publish(std::move(found), now_, import));
    return append(std::move(done), Verb::release, {"clock", "its time has come"});
  }
  if (has_ended(found.marks.pinned_until, now_)) {
    found.marks.pinned_until.reset();
    return append(std::move(found), Verb::unpin, {"clock", "its pin has ended"});
  }
  drop_pictures_without_rights(found, now_);  // what else can be due
  return append(std::move(found), Verb::expire, {"clock", "the picture's rights ended"});
}

}  // namespace dateline::desk
