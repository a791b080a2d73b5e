// A Story from one item: what the copy desk drafted, what the taster found, what the settings say.
// Pure. The desk gives it its number, its state and its times.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "copydesk/draft.h"
#include "news/news_item.h"
#include "news/story.h"
#include "settings/settings.h"
#include "taster/taste.h"

namespace dateline::intake {

struct StorySource {
  std::string_view name;  // as delivered
  const Source& rules;
  std::string_view format;  // that its copy was read as
};

// As urgent as ninjs counts, 1 (most) to 9, whatever the format's own count.
std::optional<int> urgency_of(const NewsItem& item, std::string_view format);

Story story_draft(const NewsItem& item, const copydesk::Draft& draft, const taster::Tasting& tasting,
                  const StorySource& source, const Settings& settings);

// The item's authors; else its byline; else the agency; else the desk.
std::vector<Byline> bylines(const NewsItem& item, const Source& source, const SiteSettings& site);

// The item's pictures that can be had, each in its widest rendition, the main one first.
std::vector<Picture> pictures(const NewsItem& item);

// Keywords that can be tags: short, each once, the first twelve.
std::vector<std::string> tags(const std::vector<std::string>& keywords);

}  // namespace dateline::intake
