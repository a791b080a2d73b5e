#include "wire/feeds/drop_rules.h"

#include <algorithm>

namespace dateline::feeds {

DropRules drop_rules(const Settings& settings, const std::filesystem::path& data) {
  DropRules rules;
  rules.folder = settings.drop.folder.empty() ? data / "drop" : std::filesystem::path(settings.drop.folder);
  rules.finished = settings.drop.finished == "keep" ? Finished::keep : Finished::move;
  rules.largest = static_cast<std::size_t>(settings.limits.delivery_bytes);
  for (const auto& source : settings.sources) rules.sources.push_back(source.name);
  return rules;
}

std::chrono::milliseconds retry_after(const DropPace& pace, int failures) {
  constexpr int most_doublings = 20;  // far beyond the longest, and far from overflow
  const auto doublings = std::clamp(failures - 1, 0, most_doublings);
  return std::min(pace.first_retry * (1 << doublings), pace.longest_retry);
}

}  // namespace dateline::feeds
