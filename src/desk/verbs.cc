#include "desk/verbs.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/check.h"
#include "base/fault_point.h"
#include "desk/moves.h"
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
  if (story.desk_edited) return "the desk has edited this story";
  if (story.state == WorkflowState::published && version.redraft.embargoed_until &&
      now < *version.redraft.embargoed_until)
    return "it is embargoed, and the story is public";
  return {};
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

Result<Story> Verbs::may(StoryId id, Verb verb) {
  TRY(auto found, story(id));
  TRY(check_move(id, found.state, verb));
  return found;
}

Result<Story> Verbs::append(Story story, Verb verb, const By& by) {
  FAULT_POINT("desk.changed");
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
  TRY(auto story, may(id, Verb::version));
  const auto waits = waits_because(story, version, now_);
  if (!waits.empty()) {
    const auto why = fmt::format("version {} waits for the desk: {}", version.redraft.item_version, waits);
    return append(std::move(story), Verb::version, {by.who, by.why.empty() ? why : why + "; " + by.why});
  }
  return append(with_wire_version(std::move(story), version.redraft, now_, version.import), Verb::version,
                by);
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
  TRY(auto found, may(id, Verb::publish));
  if (!import) {
    TRY(import, import_times(found));
  }
  found.publish_at = at;
  TRY(auto done, desk::publish(std::move(found), now_, *import));
  return append(std::move(done), Verb::publish, by);
}

Result<Story> Verbs::update(StoryId id, const Edit& edit, const By& by) {
  TRY(auto found, may(id, Verb::update));
  TRY(auto done, desk::edit(std::move(found), edit, now_, settings_));
  return append(std::move(done), Verb::update, by);
}

Result<Story> Verbs::correct(StoryId id, const Edit& edit, const std::string& note, const By& by) {
  TRY(auto found, may(id, Verb::correct));
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
    ++found.version;
    found.desk_edited = true;
    found.updated = now_;
  }
  found.corrections.push_back({now_, text});
  return append(std::move(found), Verb::correct, by);
}

Result<Story> Verbs::put_away(StoryId id, Verb verb, const By& by) {
  TRY(auto found, story(id));
  TRY(const auto to, check_move(id, found.state, verb));
  return append(desk::put_away(std::move(found), to, by.why), verb, by);
}

Result<Story> Verbs::hold(StoryId id, const By& by) {
  return put_away(id, Verb::hold, by);
}

Result<Story> Verbs::unpublish(StoryId id, const By& by) {
  return put_away(id, Verb::unpublish, by);
}

Result<Story> Verbs::kill(StoryId id, const By& by) {
  if (text::trim(by.why).empty())
    return error(Fault::invalid, "a kill needs a reason", place_of(id),
                 "say why: --why '…'; it is never printed");
  return put_away(id, Verb::kill, by);
}

Result<Story> Verbs::spike(StoryId id, const By& by) {
  TRY(const auto found, may(id, Verb::spike));
  if (found.created)
    return error(Fault::refused, "cannot spike: readers have had it", place_of(id),
                 "unpublish it, so that its address says so");
  return put_away(id, Verb::spike, by);
}

Result<Story> Verbs::unspike(StoryId id, const By& by) {
  TRY(auto found, may(id, Verb::unspike));
  found.state = WorkflowState::received;
  found.why_state.clear();
  return append(std::move(found), Verb::unspike, by);
}

Result<Story> Verbs::embargo(StoryId id, std::optional<Instant> until, const By& by) {
  TRY(auto found, may(id, Verb::embargo));
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
  TRY(auto found, may(id, Verb::withdraw_picture));
  TRY(auto done, desk::withdraw_picture(std::move(found), number));
  return append(std::move(done), Verb::withdraw_picture, by);
}

Result<Story> Verbs::come_due(StoryId id) {
  TRY(auto found, story(id));
  const auto due = due_at(found);
  if (!due || now_ < *due) return found;

  if (has_ended(found.rights_end, now_))
    return append(desk::put_away(std::move(found), WorkflowState::unpublished, "its rights have ended"),
                  Verb::expire, {"clock", "rights ended"});
  if (found.state == WorkflowState::scheduled) {
    TRY(const auto import, import_times(found));
    TRY(auto done, desk::publish(std::move(found), now_, import));
    return append(std::move(done), Verb::release, {"clock", "its time has come"});
  }
  drop_pictures_without_rights(found, now_);  // what else can be due
  return append(std::move(found), Verb::expire, {"clock", "the picture's rights ended"});
}

}  // namespace dateline::desk
