#include "taster/memory.h"

#include <algorithm>
#include <set>

#include "taster/near_keys.h"

namespace dateline::taster {
namespace {

constexpr std::size_t most_known = 50;  // as the archive finds them: the newest
constexpr std::size_t most_near = 20;   // more have it for a frame around their copy

}  // namespace

std::vector<Known> Memory::find(const std::vector<std::string>& keys) const {
  std::set<std::int64_t> items, near;
  for (const auto& key : keys) {
    const auto found = items_with_.find(key);
    if (found == items_with_.end()) continue;
    const auto& with = found->second;
    if (is_near_key(key) && with.size() > most_near) continue;
    for (auto item = with.rbegin(); item != with.rend() && items.size() < most_known; ++item) {
      const bool twice = !is_near_key(key) || !near.insert(*item).second;  // one may be a phrase
      if (twice) items.insert(*item);
    }
  }
  std::vector<Known> known;
  for (const auto item : items) known.push_back(kept_[static_cast<std::size_t>(item - first_)].known);
  return known;
}

StoryId Memory::keep(const NewsItem& item, const std::vector<std::string>& keys, const Tasting& tasting) {
  auto story = tasting.story;
  if (tasting.decision == Outcome::story || tasting.decision == Outcome::related)
    story = last_story_ = last_story_.next();
  if (tasting.decision == Outcome::reject) return story;
  const auto number = first_ + static_cast<std::int64_t>(kept_.size());
  kept_.push_back({{ItemId(number), story, item}, keys});
  for (const auto& key : keys) items_with_[key].push_back(number);
  if (kept_.size() > most_items_) forget_oldest();
  return story;
}

void Memory::forget_oldest() {
  for (const auto& key : kept_.front().keys) {
    const auto found = items_with_.find(key);
    std::erase(found->second, first_);
    if (found->second.empty()) items_with_.erase(found);
  }
  kept_.pop_front();
  ++first_;
}

}  // namespace dateline::taster
