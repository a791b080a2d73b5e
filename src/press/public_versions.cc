#include "press/public_versions.h"

#include <algorithm>

namespace dateline::press {

std::vector<PublicStory> public_versions(const std::vector<JournalEntry>& history, Instant now,
                                         const SiteSettings& settings) {
  std::vector<PublicStory> versions;
  if (history.empty() || settings.show_versions == "never") return versions;
  const auto& current = history.back().story;
  if (!release(current, now).is_public()) return versions;
  for (const auto& entry : history) {
    const bool withheld = settings.show_versions == "uncorrected" &&
                          entry.story.corrections.size() != current.corrections.size();
    if (withheld || !release(entry.story, entry.at).is_public()) continue;
    const auto today = release(entry.story, now);
    if (!today.is_public()) continue;
    // Several entries may say the same version: one that was held and came back.
    if (!versions.empty() && versions.back()->version == entry.story.version) versions.pop_back();
    versions.push_back(today.story());
  }
  return versions;
}

std::int64_t versions_shown(const PublicStory& story, const SiteSettings& settings) {
  const auto& count = story->versions;
  if (settings.show_versions == "never") return 0;
  return settings.show_versions == "all" ? count.shown : count.shown - count.uncorrected;
}

}  // namespace dateline::press
