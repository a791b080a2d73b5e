#include "press/trending.h"

#include <algorithm>

#include "base/check.h"

namespace dateline::press {
namespace {

using Of = ListKey::Of;

}  // namespace

Trending::Trending(const Settings& settings) : settings_(settings) {
  lists_[{Of::latest, {}}];
  for (const auto& edition : settings.editions) lists_[{Of::edition, edition.key}];
}

void Trending::rank(std::vector<StoryId> ranking) {
  ranking_ = std::move(ranking);
  ranked_ = {ranking_.begin(), ranking_.end()};
}

bool Trending::concerns(const std::set<StoryId>& changed) const {
  return std::ranges::any_of(changed, [&](StoryId id) { return ranked_.contains(id); });
}

std::vector<ListKey> Trending::choose(const edition::Edition& edition) {
  std::map<ListKey, Stories> chosen;
  for (const auto& [list, stories] : lists_) chosen[list];
  auto open = chosen.size();
  for (const auto id : ranking_) {
    if (open == 0) break;
    const auto story = edition.find(id);
    if (!story) continue;
    for (const auto& list : edition::lists_of(*story, settings_)) {
      const auto found = chosen.find(list);
      if (found == chosen.end() || found->second.size() == most) continue;
      found->second.push_back(story);
      if (found->second.size() == most) --open;
    }
  }
  std::vector<ListKey> changed;
  for (auto& [list, stories] : chosen)
    if (stories != lists_[list]) changed.push_back(list);
  lists_ = std::move(chosen);
  return changed;
}

const Stories& Trending::of(const ListKey& list) const {
  const auto found = lists_.find(list);
  CHECK(found != lists_.end());
  return found->second;
}

}  // namespace dateline::press
