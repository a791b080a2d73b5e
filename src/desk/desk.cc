#include "desk/desk.h"

#include <fmt/format.h>

#include "base/fault_point.h"
#include "base/log.h"
#include "desk/source_board.h"

namespace dateline::desk {
namespace {

std::string scope_of(const std::string& source) {
  return source.empty() ? "of the whole site" : fmt::format("of '{}'", source);
}

}  // namespace

Result<Story> Desk::act(const std::function<Result<Story>(Verbs&)>& verb) {
  TRY(auto tx, archive_.begin());
  FAULT_POINT("desk.begun");
  Verbs verbs(tx, settings_, clock_.now());
  TRY(auto story, verb(verbs));
  FAULT_POINT("desk.committing");
  TRY(tx.commit());
  FAULT_POINT("desk.committed");
  return story;
}

Result<Story> Desk::publish(StoryId id, const By& by, std::optional<Instant> at) {
  return act([&](Verbs& verbs) { return verbs.publish(id, by, at); });
}

Result<Story> Desk::update(StoryId id, const Edit& edit, const By& by) {
  return act([&](Verbs& verbs) { return verbs.update(id, edit, by); });
}

Result<Story> Desk::correct(StoryId id, const Edit& edit, const std::string& note, const By& by) {
  return act([&](Verbs& verbs) { return verbs.correct(id, edit, note, by); });
}

Result<Story> Desk::hold(StoryId id, const By& by) {
  return act([&](Verbs& verbs) { return verbs.hold(id, by); });
}

Result<Story> Desk::unpublish(StoryId id, const By& by) {
  return act([&](Verbs& verbs) { return verbs.unpublish(id, by); });
}

Result<Story> Desk::kill(StoryId id, const By& by) {
  return act([&](Verbs& verbs) { return verbs.kill(id, by); });
}

Result<Story> Desk::spike(StoryId id, const By& by) {
  return act([&](Verbs& verbs) { return verbs.spike(id, by); });
}

Result<> Desk::stop(const std::string& source, const By& by) {
  TRY(auto tx, archive_.begin());
  if (!source.empty()) {
    TRY(source_line(tx, settings_, source, clock_.now()));
  }
  TRY(tx.stops.put({source, by.who, by.why, clock_.now()}));
  FAULT_POINT("desk.stopping");
  TRY(tx.commit());
  log::warn("automatic publishing {} stopped by {}{}{}", scope_of(source), by.who, by.why.empty() ? "" : ": ",
            by.why);
  return ok();
}

Result<> Desk::go(const std::string& source, const By& by) {
  TRY(auto tx, archive_.begin());
  TRY(const bool was_stopped, tx.stops.lift({source, by.who, by.why, clock_.now()}));
  if (!was_stopped)
    return error(Fault::refused, fmt::format("automatic publishing {} is not stopped", scope_of(source)), {},
                 "`dateline desk stops` shows what is");
  FAULT_POINT("desk.going");
  TRY(tx.commit());
  log::warn("automatic publishing {} goes on, by {}{}{}", scope_of(source), by.who,
            by.why.empty() ? "" : ": ", by.why);
  return ok();
}

Result<std::vector<archive::Stop>> Desk::stops() {
  TRY(auto reading, archive_.reading());
  return reading.stops.all();
}

Result<std::vector<archive::LiftedStop>> Desk::lifted_stops(std::size_t limit) {
  TRY(auto reading, archive_.reading());
  return reading.stops.lifted(limit);
}

Result<std::vector<archive::StoryRow>> Desk::list(const archive::StoryFilter& filter) {
  TRY(auto reading, archive_.reading());
  return reading.stories.list(filter);
}

Result<Story> Desk::show(StoryId id) {
  TRY(auto story, archive_.find(id));
  if (!story)
    return error(Fault::not_found, "there is no such story", fmt::format("story {}", id.value),
                 "`dateline desk list` shows the stories there are");
  return std::move(*story);
}

Result<std::vector<archive::FiledItem>> Desk::items(StoryId id) {
  TRY(show(id));
  TRY(auto reading, archive_.reading());
  return reading.items.of_story(id);
}

Result<std::vector<JournalEntry>> Desk::history(StoryId id) {
  TRY(show(id));
  TRY(auto reading, archive_.reading());
  return reading.journal.of_story(id);
}

}  // namespace dateline::desk
