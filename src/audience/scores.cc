#include "audience/scores.h"

#include <algorithm>
#include <cmath>

namespace dateline::audience {

double Scores::fallen(const Heat& heat, Instant now) const {
  const std::chrono::duration<double> age = std::max(now - heat.at, Instant::duration::zero());
  return heat.count * std::exp2(-age / std::chrono::duration<double>(half_life_));
}

void Scores::add(StoryId story, double count, Instant now) {
  auto& heat = heats_[story];
  heat = {fallen(heat, now) + count, std::max(now, heat.at)};
}

double Scores::at(StoryId story, Instant now) const {
  const auto found = heats_.find(story);
  return found == heats_.end() ? 0 : fallen(found->second, now);
}

std::vector<StoryId> Scores::ranking(Instant now, std::size_t most) const {
  std::vector<std::pair<double, StoryId>> all;
  for (const auto& [story, heat] : heats_)
    if (const auto count = fallen(heat, now); count >= coldest) all.emplace_back(count, story);
  const auto end = all.begin() + static_cast<std::ptrdiff_t>(std::min(most, all.size()));
  std::ranges::partial_sort(all, end, std::greater());
  std::vector<StoryId> stories;
  for (auto each = all.begin(); each != end; ++each) stories.push_back(each->second);
  return stories;
}

void Scores::prune(Instant now, std::size_t most) {
  std::erase_if(heats_, [&](const auto& entry) { return fallen(entry.second, now) < coldest; });
  if (heats_.size() <= most) return;
  const auto kept = ranking(now, most);
  std::unordered_map<StoryId, Heat> warm;
  for (const auto story : kept) warm.emplace(story, heats_.at(story));
  heats_ = std::move(warm);
}

}  // namespace dateline::audience
