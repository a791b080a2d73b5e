#include "edition/builder.h"

#include <algorithm>
#include <iterator>

namespace dateline::edition {
namespace {

bool newer(const StoryPtr& a, const StoryPtr& b) {
  const Story &x = **a, &y = **b;
  return std::pair(listed_at(x), x.id) > std::pair(listed_at(y), y.id);
}

bool corrected_later(const StoryPtr& a, const StoryPtr& b) {
  const Story &x = **a, &y = **b;
  return std::pair(x.corrections.back().at, x.id) > std::pair(y.corrections.back().at, y.id);
}

using Order = bool (*)(const StoryPtr&, const StoryPtr&);
Order order_of(const ListKey& key) {
  return key.of == ListKey::Of::corrected ? corrected_later : newer;
}

Turn turn_of(bool was_there, const Release& answer) {
  if (answer.is_public()) return was_there ? Turn::changed : Turn::entered;
  return answer.was_public() ? Turn::left : Turn::none;
}

void merge_into(std::vector<ListKey>& lists, const std::vector<ListKey>& more) {
  std::vector<ListKey> all;
  std::ranges::set_union(lists, more, std::back_inserter(all));
  lists = std::move(all);
}

}  // namespace

EditionBuilder::EditionBuilder(const Settings& settings)
    : settings_(settings), kept_(2 * static_cast<std::size_t>(settings.limits.list_length)) {
  edition_.list_length_ = static_cast<std::size_t>(settings.limits.list_length);
}

Change EditionBuilder::apply(const JournalEntry& entry, Instant now) {
  const auto id = entry.story.id;
  const auto answer = release(entry.story, now);
  Change change{.story = id,
                .position = entry.position,
                .turn = turn_of(edition_.story(id) != nullptr, answer),
                .lists = {},
                .dropped = {}};
  leave(id, change);
  const auto into = entry.story.merged_into;
  edition_.merged_ = into ? edition_.merged_.with(id, into) : edition_.merged_.without(id);
  if (answer.is_public()) {
    edition_.closed_ = edition_.closed_.without(id);
    enter(std::make_shared<const PublicStory>(answer.story()), change);
    shrink(change);
  } else if (answer.was_public()) {
    edition_.closed_ = edition_.closed_.with(id, answer.closed());
  }
  return change;
}

void EditionBuilder::enter(const StoryPtr& story, Change& change) {
  edition_.stories_ = edition_.stories_.with((*story)->id, story);
  const auto lists = lists_of(*story, settings_);
  for (const auto& key : lists) {
    const auto* old = edition_.lists_.find(key);
    auto list = old ? std::make_shared<List>(**old) : std::make_shared<List>();
    list->stories.insert(std::ranges::upper_bound(list->stories, story, order_of(key)), story);
    cut(*list);
    edition_.lists_ = edition_.lists_.with(key, std::move(list));
  }
  merge_into(change.lists, lists);
}

void EditionBuilder::leave(StoryId id, Change& change) {
  const auto* story = edition_.story(id);
  if (!story) return;
  const auto lists = lists_of(*story, settings_);
  edition_.stories_ = edition_.stories_.without(id);
  for (const auto& key : lists) strike(key, id);
  merge_into(change.lists, lists);
}

void EditionBuilder::strike(const ListKey& key, StoryId id) {
  const auto* old = edition_.lists_.find(key);
  if (!old) return;
  auto list = std::make_shared<List>(**old);
  std::erase_if(list->stories, [&](const StoryPtr& story) { return (*story)->id == id; });
  if (list->cut && list->stories.size() < edition_.list_length_) list = refilled(key);
  if (list->stories.empty())
    edition_.lists_ = edition_.lists_.without(key);
  else
    edition_.lists_ = edition_.lists_.with(key, std::move(list));
}

void EditionBuilder::cut(List& list) const {
  if (list.stories.size() <= kept_) return;
  list.stories.resize(kept_);
  list.cut = true;
}

// Looks through the hot set, which is bounded; needed once in list_length removals from one list.
std::shared_ptr<List> EditionBuilder::refilled(const ListKey& key) const {
  auto list = std::make_shared<List>();
  edition_.each_story([&](const StoryPtr& story) {
    if (std::ranges::binary_search(lists_of(*story, settings_), key)) list->stories.push_back(story);
  });
  std::ranges::sort(list->stories, order_of(key));
  cut(*list);
  return list;
}

// The hot set is bounded: the oldest make room, a tenth at a time, and leave their lists too, so that
// nothing is shown which a later kill would not find. They stay public and are pressed when asked for.
void EditionBuilder::shrink(Change& change) {
  const auto limit = static_cast<std::size_t>(settings_.limits.hot_stories);
  if (edition_.size() <= limit + limit / 10) return;
  std::vector<StoryPtr> all;
  all.reserve(edition_.size());
  edition_.each_story([&](const StoryPtr& story) { all.push_back(story); });
  const auto oldest = all.begin() + static_cast<std::ptrdiff_t>(limit);
  std::ranges::nth_element(all, oldest, newer);
  for (auto each = oldest; each != all.end(); ++each) {
    change.dropped.push_back((**each)->id);
    leave(change.dropped.back(), change);
  }
}

}  // namespace dateline::edition
