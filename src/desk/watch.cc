#include "desk/watch.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/fault_point.h"
#include "desk/source_board.h"

namespace dateline::desk {
namespace {

using archive::AwaitedControl;
using archive::SourceState;

constexpr std::int64_t megabyte = 1'000'000;

// A disk that hovers about the limit must not raise an alarm with every file: it is over only when
// there is a tenth more room than that.
constexpr std::int64_t relief_percent = 110;

// "Northwind News (northwind)".
std::string called(std::string_view source, const Settings& settings) {
  const auto& title = settings.source(source).title;
  return title.empty() ? std::string(source) : fmt::format("{} ({})", title, source);
}

std::string span_of(std::chrono::milliseconds length) {
  const auto minutes = std::chrono::floor<std::chrono::minutes>(length).count();
  if (minutes < 120) return fmt::format("{} minutes", minutes);
  if (minutes < 48 * 60) return fmt::format("{} hours", minutes / 60);
  return fmt::format("{} days", minutes / (24 * 60));
}

std::string silence(const SourceState& state, const Settings& settings, Instant now) {
  const auto since = quiet_since(state);
  const auto what =
      state.last_item && *state.last_item == since ? "its last item came" : "it has been expected since";
  return fmt::format("{} has brought nothing new for {}: {} {}; see `dateline sources {}`",
                     called(state.name, settings), span_of(now - since), what, rfc3339(since), state.name);
}

bool is_mailbox(std::string_view source, const Settings& settings) {
  return !settings.source(source).mailbox.empty();
}

std::string failure(const SourceState& state, const Settings& settings) {
  const bool is_mail = is_mailbox(state.name, settings);
  return fmt::format(
      "the {} of {} could not be {} {} times in a row, last at {}; `dateline sources {}` "
      "says why",
      is_mail ? "mailbox" : "feed", called(state.name, settings), is_mail ? "read" : "fetched",
      state.memory.failures, rfc3339(state.memory.polled_at), state.name);
}

std::string closing(const SourceState& state, const Settings& settings) {
  return fmt::format(
      "the feed of {} was closed for good (410) at {}, and is not asked any more: ask the agency where its "
      "copy "
      "is now; `dateline sources resume {}` has it asked once more",
      called(state.name, settings), rfc3339(state.memory.gone_at), state.name);
}

std::string wait(const AwaitedControl& control, const Settings& settings) {
  return fmt::format(
      "{} took back '{}' ({}), and no story is known by that name: look whether the site "
      "carries it under another, and kill that by hand",
      called(control.source, settings), control.uri, name(control.verb));
}

std::string demand(const archive::DemandedStory& story, const Settings& settings) {
  return fmt::format(
      "{} demands of story {}: {}; it is not done by itself, because the desk has worked on the story or "
      "others have brought it too: `dateline desk show {}`, then kill, correct, publish or hold it",
      called(story.source, settings), story.id.value, story.demanded, story.id.value);
}

std::string refusal(const archive::Reject& message, const Settings& settings) {
  return fmt::format(
      "a message of {} was refused ({}): see to it by hand, then `dateline rejects dismiss {}`",
      called(message.source, settings), message.because.front().text, archive::text_of(message.id));
}

// What is the matter now, whether or not anybody has been told.
std::vector<Alarm> matters(const WireState& wire, const Settings& settings, Instant now) {
  std::vector<Alarm> all;
  for (const auto& state : wire.sources) {
    const auto health = health_of(rules_of(state.name, settings), state, now);
    if (health == SourceHealth::silent)
      all.push_back({AlarmKind::silent, state.name, "", silence(state, settings, now), now});
    if (health == SourceHealth::closed)
      all.push_back({AlarmKind::failing, state.name, "", closing(state, settings), now});
    if (health == SourceHealth::failing)
      all.push_back({AlarmKind::failing, state.name, "", failure(state, settings), now});
  }
  for (const auto& control : wire.awaited)
    all.push_back({AlarmKind::awaited, control.source, control.uri, wait(control, settings), now});

  for (const auto& story : wire.demanded)
    all.push_back({AlarmKind::undecided, story.source, fmt::format("story {}", story.id.value),
                   demand(story, settings), now});
  for (const auto& message : wire.refused)
    all.push_back(
        {AlarmKind::refused, message.source, archive::text_of(message.id), refusal(message, settings), now});

  const bool stands = std::ranges::find(wire.standing, AlarmKind::disk, &Alarm::kind) != wire.standing.end();
  const auto bound = settings.alarm.disk_free_mb * megabyte * (stands ? relief_percent : 100) / 100;
  if (wire.disk_free < bound)
    all.push_back({AlarmKind::disk, "", "",
                   fmt::format("the disk of the data directory has only {} MB left: when it is full, no copy "
                               "can be taken in; make room",
                               wire.disk_free / megabyte),
                   now});
  return all;
}

std::string relief(const Alarm& alarm, const WireState& wire, const Settings& settings) {
  const auto state = std::ranges::find(wire.sources, alarm.source, &SourceState::name);
  const auto source = called(alarm.source, settings);
  if (state != wire.sources.end() && state->paused_at)
    return fmt::format("{} is not watched any more: paused by {}", source, state->paused_by);
  switch (alarm.kind) {
    case AlarmKind::silent:
      if (state == wire.sources.end() || !state->last_item)
        return fmt::format("{} is not expected to send so often any more", source);
      return fmt::format("{} is not silent any more: its last item came {}", source,
                         rfc3339(*state->last_item));
    case AlarmKind::failing:
      return fmt::format("the {} of {} does not fail any more",
                         is_mailbox(alarm.source, settings) ? "mailbox" : "feed", source);
    case AlarmKind::awaited:
      return fmt::format("what {} took back as '{}' waits no more", source, alarm.about);
    case AlarmKind::undecided:
      return fmt::format("the desk has decided about {}", alarm.about);
    case AlarmKind::refused:
      return fmt::format("somebody has seen to the message {} of {}", alarm.about, source);
    case AlarmKind::disk:
      return fmt::format("the disk of the data directory has {} MB left again", wire.disk_free / megabyte);
  }
  return {};
}

bool is_among(const std::vector<Alarm>& alarms, const Alarm& alarm) {
  return std::ranges::any_of(alarms, [&](const Alarm& other) { return other.is(alarm); });
}

Result<> dispatch(archive::Transaction& tx, const Alarm& alarm, bool is_over, const AlarmSettings& told) {
  for (const auto& address : told.mail) {
    TRY(tx.alarms.send({{}, AlarmWay::mail, address, alarm, is_over, 0, alarm.at}));
  }
  if (told.webhook.empty()) return ok();
  return tx.alarms.send({{}, AlarmWay::webhook, told.webhook, alarm, is_over, 0, alarm.at});
}

}  // namespace

AlarmChanges alarm_changes(const WireState& wire, const Settings& settings, Instant now) {
  AlarmChanges changes;
  const auto matter = matters(wire, settings, now);
  for (const auto& alarm : matter)
    if (!is_among(wire.standing, alarm)) changes.raised.push_back(alarm);
  for (const auto& alarm : wire.standing) {
    if (is_among(matter, alarm)) continue;
    changes.over.push_back({alarm.kind, alarm.source, alarm.about, relief(alarm, wire, settings), now});
  }
  return changes;
}

Result<AlarmChanges> Watch::look(std::int64_t disk_free, Instant now) {
  WireState wire{
      .sources = {}, .awaited = {}, .demanded = {}, .refused = {}, .standing = {}, .disk_free = disk_free};
  {
    TRY(auto reading, archive_.reading());
    TRY(wire.sources, reading.sources.all());
    TRY(wire.awaited, reading.items.all_awaited());
    TRY(wire.demanded, reading.stories.demanded());
    TRY(wire.refused, reading.rejects.refused_messages(now));
    TRY(wire.standing, reading.alarms.standing());
  }
  TRY(know_all_sources(wire.sources, now));
  const auto due = alarm_changes(wire, settings_, now);
  AlarmChanges done;
  if (due.raised.empty() && due.over.empty()) return done;

  TRY(auto tx, archive_.begin());
  for (const auto& alarm : due.raised) {
    TRY(const bool raised, tx.alarms.raise(alarm));
    if (!raised) continue;
    TRY(dispatch(tx, alarm, false, settings_.alarm));
    done.raised.push_back(alarm);
  }
  for (const auto& alarm : due.over) {
    TRY(const bool lifted, tx.alarms.lift(alarm));
    if (!lifted) continue;
    TRY(dispatch(tx, alarm, true, settings_.alarm));
    done.over.push_back(alarm);
  }
  FAULT_POINT("desk.alarms_raised");
  TRY(tx.commit());
  FAULT_POINT("desk.alarms_committed");
  return done;
}

// The silence of a source that was never heard of counts from when the newsroom first knew its name.
Result<> Watch::know_all_sources(const std::vector<SourceState>& known, Instant now) {
  const auto is_new = [&](const Source& source) {
    return std::ranges::find(known, source.name, &SourceState::name) == known.end();
  };
  if (std::ranges::none_of(settings_.sources, is_new)) return ok();
  TRY(auto tx, archive_.begin());
  for (const auto& source : settings_.sources) {
    TRY(tx.sources.know(source.name, now));
  }
  return tx.commit();
}

}  // namespace dateline::desk
