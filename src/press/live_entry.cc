#include "press/live_entry.h"

#include "press/sheet.h"

namespace dateline::press {
namespace {

std::string region_of(const Story& story, const Imprint& imprint) {
  if (!story.dateline.country.empty()) return imprint.name({ListKey::Of::country, story.dateline.country});
  if (!story.about_countries.empty())
    return imprint.name({ListKey::Of::country, story.about_countries.front()});
  return imprint.site().global_region;
}

}  // namespace

boost::json::object live_entry(const PublicStory& story, const Imprint& imprint) {
  const auto& language = imprint.language();
  boost::json::object entry{{"story", story->id.value},
                            {"path", imprint.path(story)},
                            {"headline", printable(story->headline)},
                            {"region", printable(region_of(*story, imprint))}};
  if (const auto kicker = kicker_of(story, imprint); !kicker.empty()) entry["kicker"] = printable(kicker);
  if (!story->language.empty() && story->language != language) {
    entry["lang"] = story->language;
    entry["dir"] = direction(story->language);
  }
  if (!story->created) return entry;
  entry["created"] = rfc3339(*story->created);
  entry["when"] = imprint.time(*story->created, imprint.zone(), language);
  boost::json::object editions;
  for (const auto& list : edition::lists_of(story, imprint.settings()))
    if (list.of == ListKey::Of::edition) {
      const auto& own = imprint.of(list);
      editions[list.key] = own.time(*story->created, own.zone(), own.language());
    }
  entry["editions"] = std::move(editions);
  return entry;
}

}  // namespace dateline::press
