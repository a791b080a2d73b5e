#include "news/public_story.h"

#include <algorithm>

namespace dateline {
namespace {

// An embargo on a picture's or a story's rights closes at its end, an embargo opens there; whichever
// comes first after `now` is when this answer is out of date.
std::optional<Instant> next_change(const Story& story, Instant now) {
  std::optional<Instant> next;
  for (const auto& at : {story.publish_at, story.embargoed_until, story.desk_embargo, story.rights_end})
    if (at && *at > now) next = next ? std::min(*next, *at) : *at;
  return next;
}

}  // namespace

Release Release::of(Story story, Instant now) {
  Release answer;
  answer.was_public_ = story.created.has_value();
  const auto closed = [&](Closed why) {
    answer.closed_ = why;
    return answer;
  };

  switch (story.state) {
    case WorkflowState::killed:
      return closed(Closed::killed);
    case WorkflowState::held:
    case WorkflowState::unpublished:
      return closed(Closed::withdrawn);
    case WorkflowState::received:
    case WorkflowState::scheduled:
    case WorkflowState::spiked:
      return closed(Closed::not_published);
    case WorkflowState::published:
      break;
  }
  answer.changes_at_ = next_change(story, now);
  for (const auto& opens : {story.embargoed_until, story.desk_embargo})
    if (opens && now < *opens) return closed(Closed::embargoed);
  if (story.publish_at && now < *story.publish_at) return closed(Closed::before_schedule);
  if (story.rights_end && now >= *story.rights_end) return closed(Closed::rights_ended);

  drop_pictures(story, [&](const Picture& picture) {
    return picture.media.empty() || picture.withdrawn || (picture.rights_end && now >= *picture.rights_end);
  });
  // What is for the desk alone is not there to be printed.
  story.marks.notes.clear();
  story.marks.locked_by.clear();
  story.wire.reset();
  story.waiting.clear();
  story.waits_because.clear();
  story.demanded.clear();
  answer.story_ = PublicStory(std::move(story));
  return answer;
}

}  // namespace dateline
