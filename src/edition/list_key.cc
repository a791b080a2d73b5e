#include "edition/list_key.h"

#include <algorithm>
#include <span>

#include "base/scan.h"

namespace dateline::edition {
namespace {

std::vector<std::string> countries_of(const Story& story) {
  std::vector<std::string> countries;
  if (!story.dateline.country.empty()) countries.push_back(story.dateline.country);
  for (const auto& country : story.about_countries)
    if (std::ranges::find(countries, country) == countries.end()) countries.push_back(country);
  return countries;
}

// An edition without countries is the whole world's.
bool belongs(const EditionSettings& edition, const std::vector<std::string>& countries) {
  return edition.countries.empty() ||
         std::ranges::find_first_of(edition.countries, countries) != edition.countries.end();
}

}  // namespace

ListKey event_list(const Story& story) {
  return {ListKey::Of::event, std::to_string(event_of(story).value)};
}

StoryId event_of(const ListKey& list) {
  return StoryId(whole_number(list.key).value_or(0));
}

std::vector<ListKey> lists_of(const PublicStory& story, const Settings& settings) {
  using Of = ListKey::Of;
  std::vector<ListKey> lists{{Of::latest, {}}, {Of::kind, story->kind}, event_list(*story)};
  const auto countries = countries_of(*story);
  for (const auto& country : countries) lists.push_back({Of::country, country});
  for (const auto& sector : story->sectors) lists.push_back({Of::sector, sector});
  for (const auto& byline : story->bylines) lists.push_back({Of::byline, byline.key});
  for (const auto& tag : std::span(story->tags).first(std::min(story->tags.size(), most_tags)))
    if (auto key = tag_key(tag); !key.empty()) lists.push_back({Of::tag, std::move(key)});
  if (!story->corrections.empty()) lists.push_back({Of::corrected, {}});
  for (const auto& edition : settings.editions)
    if (belongs(edition, countries)) lists.push_back({Of::edition, edition.key});
  std::ranges::sort(lists);
  lists.erase(std::ranges::unique(lists).begin(), lists.end());
  return lists;
}

}  // namespace dateline::edition
