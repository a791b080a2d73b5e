// Grouping: what an editor says of stories together: one is the other, holds another, reports the same event.
// The machine decides such a thing when an item comes, and never undoes what is said here.
#include <fmt/format.h>

#include <algorithm>

#include "desk/verbs.h"
#include "news/names.h"

namespace dateline::desk {
namespace {

std::string number_of(StoryId id) {
  return fmt::format("story {}", id.value);
}

// Where another story may go into it.
Result<> check_is_a_target(const Story& into) {
  if (into.merged_into)
    return error(Fault::invalid, "it is merged into another itself", number_of(into.id),
                 fmt::format("name that one: {}", into.merged_into.value));
  if (into.state == WorkflowState::killed || into.state == WorkflowState::spiked)
    return error(Fault::invalid, fmt::format("it is {}, and no story to go into", name(into.state)),
                 number_of(into.id));
  return ok();
}

bool may_be_moved(const Story& story) {
  return story.state != WorkflowState::killed && story.state != WorkflowState::spiked;
}

}  // namespace

Result<Story> Verbs::merge(StoryId id, StoryId into, const By& by) {
  TRY(auto found, may(id, Verb::merge, by));
  if (into == id) return error(Fault::invalid, "it is that story itself", number_of(id));
  if (found.merged_into == into)
    return error(Fault::refused, fmt::format("it is merged into story {} already", into.value),
                 number_of(id));
  if (!found.demanded.empty())
    return error(Fault::refused, fmt::format("cannot merge: its agency demands '{}'", found.demanded),
                 number_of(id), "decide that first");
  TRY(const auto target, story(into));
  TRY(check_is_a_target(target));
  if (found.state == WorkflowState::published && target.state != WorkflowState::published)
    return error(
        Fault::refused,
        fmt::format("cannot merge: readers have it, and {} is {}", number_of(into), name(target.state)),
        number_of(id), "publish that first, or merge it into this one");
  TRY(auto others, led_by(found));

  found = desk::put_away(std::move(found), WorkflowState::unpublished, by.why);
  found.merged_into = into;
  found.event = event_of(target);
  found.waiting.clear();  // what waited is an item of the other now
  found.waits_because.clear();
  TRY(tx_.items.hand_over(id, into));
  TRY(tx_.traces.regrouped());
  TRY(follow(std::move(others), event_of(target), Verb::relate, by));
  return append(std::move(found), Verb::merge, by);
}

Result<Story> Verbs::split(StoryId id, const std::string& uri, const std::optional<WireVersion>& back,
                           const By& by) {
  TRY(auto found, may(id, Verb::split, by));
  if (std::erase_if(found.waiting, [&](const Story& each) { return each.item_uri == uri; }) > 0)
    found.waits_because.clear();
  TRY(tx_.traces.regrouped());
  if (back) return take_version(std::move(found), *back, Verb::split, by);
  return append(std::move(found), Verb::split, by);
}

Result<Story> Verbs::relate(StoryId id, StoryId other, const By& by) {
  TRY(auto found, may(id, Verb::relate, by));
  TRY(const auto target, story(other));
  if (event_of(found) == event_of(target))
    return error(Fault::refused, "they report the same event already", number_of(id));
  TRY(auto others, led_by(found));
  others.push_back(std::move(found));
  TRY(follow(std::move(others), event_of(target), Verb::relate, by));
  return story(id);
}

Result<Story> Verbs::unrelate(StoryId id, const By& by) {
  TRY(auto found, may(id, Verb::unrelate, by));
  if (found.event) {
    TRY(follow({std::move(found)}, id, Verb::unrelate, by));
    return story(id);
  }
  TRY(auto others, led_by(found));
  if (others.empty()) return error(Fault::refused, "no other story reports its event", number_of(id));
  const auto lead = others.front().id;
  TRY(follow(std::move(others), lead, Verb::unrelate, by));
  return append(std::move(found), Verb::unrelate, by);
}

Result<std::vector<StoryId>> Verbs::divide(StoryId event, const taster::Division& division) {
  const By taster{"taster", division.because};
  std::vector<StoryId> moved;
  TRY(const auto by_hand, tx_.stories.is_grouped_by_hand(event, taster.who));
  if (by_hand) return moved;
  std::vector<Story> leaving;
  for (const auto each : division.leaving) {
    TRY(auto found, story(each));
    if (event_of(found) != event || each == event || !may_be_moved(found)) continue;
    moved.push_back(each);
    leaving.push_back(std::move(found));
  }
  if (moved.size() < taster::fewest_of_an_event) return std::vector<StoryId>();
  TRY(follow(std::move(leaving), moved.front(), Verb::unrelate, taster));
  return moved;
}

Result<std::vector<Story>> Verbs::led_by(const Story& lead) {
  std::vector<Story> others;
  if (lead.event) return others;
  TRY(const auto ids, tx_.stories.led_by(lead.id));
  for (const auto each : ids) {
    TRY(auto found, story(each));
    if (may_be_moved(found)) others.push_back(std::move(found));
  }
  return others;
}

Result<> Verbs::follow(std::vector<Story> stories, StoryId event, Verb verb, const By& by) {
  for (auto& each : stories) {
    each.event = event == each.id ? StoryId() : event;
    TRY(append(std::move(each), verb, by));
  }
  return tx_.traces.regrouped();
}

}  // namespace dateline::desk
