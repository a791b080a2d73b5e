#include "desk/desk.h"

#include <fmt/format.h>

#include "base/fault_point.h"

namespace dateline::desk {

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

Result<std::vector<JournalEntry>> Desk::history(StoryId id) {
  TRY(show(id));
  TRY(auto reading, archive_.reading());
  return reading.journal.of_story(id);
}

}  // namespace dateline::desk
