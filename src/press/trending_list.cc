#include "press/trending_list.h"

namespace dateline::press {
namespace {

void fill_list(Values& values, const Stories& stories, const Imprint& imprint) {
  auto& group = add_section(values, "TRENDING_LIST");
  for (const auto& story : stories) {
    auto& entry = *group.AddIncludeDictionary("ENTRY");
    entry.SetFilename("entry.tpl");
    fill_entry(entry, *story, {imprint, imprint.zone(), Show::ranked});
    set_section(entry, "REGION", region_of(*story, imprint));
  }
}

}  // namespace

std::string region_of(const PublicStory& story, const Imprint& imprint) {
  auto country = story->dateline.country;
  if (country.empty() && !story->about_countries.empty()) country = story->about_countries.front();
  return country.empty() ? imprint.site().global_region
                         : imprint.name(ListKey{ListKey::Of::country, country});
}

void add_trending(Values& values, const Stories& stories, const Imprint& imprint) {
  if (stories.empty()) return;
  auto& included = *values.AddIncludeDictionary("TRENDING");
  included.SetFilename("trending.tpl");
  fill_list(included, stories, imprint);
}

PartPtr press_trending(const Stories& stories, const Imprint& imprint) {
  if (stories.empty()) return make_part({});
  Sheet sheet(imprint, "trending.tpl");
  fill_list(sheet.values(), stories, imprint);
  return make_part(sheet.print());
}

}  // namespace dateline::press
